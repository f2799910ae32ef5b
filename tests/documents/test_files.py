"""The files that leave the house: they open, add up, and run nothing."""

import csv
import importlib
import io
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import openpyxl
import pytest

from facilitation.documents.daftar_gagasan import daftar_gagasan
from facilitation.documents.daftar_hadir import daftar_hadir
from facilitation.documents.loader import MEDIA_TYPES, FileFormat, export
from facilitation.documents.rancangan_rkp import rancangan_rkp
from facilitation.documents.views.forms import FieldPlan, HamletWishes, PlannedWork, WishedWork
from tests.documents import papers

HARMFUL = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    '=HYPERLINK("http://evil.example","klik")',
    "=cmd|' /C calc'!A0",
)
HEADING_ROW = 9


def opened(sheet):
    """The workbook as a spreadsheet program reads it."""
    return openpyxl.load_workbook(io.BytesIO(export(sheet, FileFormat.XLSX)))


def rows_of(sheet, *, delimiter=";"):
    """The CSV as a program reads it."""
    text = export(sheet, FileFormat.CSV).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


@pytest.mark.parametrize("words", HARMFUL)
def test_no_words_become_a_formula_in_the_spreadsheet(build, words):
    workbook = opened(build((words, 3, 10), (f"{words} lagi", 2, 10), name=words))
    cells = [cell for row in workbook.active.iter_rows() for cell in row if cell.value is not None]
    # A carriage return stands in XML as its number.
    assert words.replace("\r", "_x000D_") in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert not any(cell.hyperlink for cell in cells)


@pytest.mark.parametrize("words", HARMFUL)
def test_no_words_become_a_formula_in_the_csv(build, words):
    for row in rows_of(build((words, 3, 10), ("Biasa", 2, 10)))[1:]:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
    assert f"'{words}" in [row[2] for row in rows_of(build((words, 3, 10), ("Biasa", 2, 10)))]


def test_the_spreadsheet_holds_every_line_and_its_sums(build):
    sheet = build()
    page = opened(sheet).active
    first = HEADING_ROW + 1
    last = HEADING_ROW + len(sheet.lines)
    assert [cell.value for cell in page[HEADING_ROW]] == [column.heading for column in sheet.columns]
    for row, line in zip(range(first, last + 1), sheet.lines, strict=True):
        assert tuple(cell.value for cell in page[row]) == line.values
    costs = [page.cell(row, 6).value for row in range(first, last + 1)]
    assert page.cell(last + 1, 6).value == sum(costs)
    assert page.cell(last + 2, 6).value == sheet.facts[6].value
    assert [page.cell(row, 1).value for row in (last + 1, last + 2)] == [one.label for one in sheet.totals]


def test_the_spreadsheet_prints_on_one_page_width_with_its_headings(build):
    page = opened(build(name="Desa A & B")).active
    assert page.page_setup.orientation == "landscape"
    assert page.page_setup.paperSize == 9
    assert page.sheet_properties.pageSetUpPr.fitToPage
    # One page wide is what a spreadsheet takes when nothing is said; 0 is as many pages down as it needs.
    assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)
    assert page.print_title_rows == f"${HEADING_ROW}:${HEADING_ROW}"
    assert page.freeze_panes == f"A{HEADING_ROW + 1}"
    assert "Desa A && B" in page.oddFooter.left.text
    assert page[f"F{HEADING_ROW + 1}"].number_format == "#,##0"


@pytest.mark.parametrize("file_format", FileFormat)
def test_the_same_record_gives_the_same_bytes(build, file_format):
    exporter = importlib.import_module(f"facilitation.documents.as_{file_format.name.lower()}")
    assert exporter.export(build()) == exporter.export(build())
    assert MEDIA_TYPES[file_format]


def test_sixty_phones_that_ask_for_the_same_file_have_it_made_once(build):
    made_before = export.cache_info().misses
    assert len({export(build(name="Sekali"), FileFormat.JSON) for _ in range(60)}) == 1
    assert export.cache_info().misses == made_before + 1


def test_papers_are_set_in_several_threads_at_once(build):
    exporter = importlib.import_module("facilitation.documents.as_pdf")
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda number: exporter.export(build(name=f"Desa {number % 2}")), range(8)))
    assert len(set(made)) == 2


def test_another_record_gives_another_file(build):
    sheet = build()
    later = replace(sheet, frozen_at=sheet.frozen_at + timedelta(days=1))
    assert export(sheet, FileFormat.XLSX) != export(later, FileFormat.XLSX)


def test_the_file_does_not_say_when_it_was_exported(build):
    with zipfile.ZipFile(io.BytesIO(export(build(), FileFormat.XLSX))) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}
        assert b"2026-08-12T05:00:00Z" in parts.read("docProps/core.xml")


@pytest.mark.parametrize(("locale", "delimiter"), [("id", ";"), ("id_ID", ";"), ("en", ",")])
def test_the_csv_has_the_separator_that_its_readers_excel_expects(build, locale, delimiter):
    sheet = build(locale=locale)
    rows = rows_of(sheet, delimiter=delimiter)
    assert [len(row) for row in rows] == [len(sheet.columns)] * (len(sheet.lines) + 1)
    assert [row[2] for row in rows[1:]] == [line.values[2] for line in sheet.lines]
    assert sum(int(row[5]) for row in rows[1:]) == sheet.totals[0].values[5]


def test_the_csv_begins_with_the_mark_that_makes_excel_read_utf_8_and_ends_its_lines_as_the_norm_says(build):
    content = export(build(), FileFormat.CSV)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 7


@pytest.mark.parametrize(("locale", "written"), [("id", "1,5"), ("en", "1.5")])
def test_a_volume_in_the_csv_has_the_decimal_mark_that_its_readers_excel_expects(locale, written):
    hamlet = HamletWishes(hamlet="Krajan", works=(WishedWork(activity="Sumur", volume=Decimal("1.5")),))
    sheet = replace(daftar_gagasan(replace(papers.wishes(), hamlets=(hamlet,))), locale=locale)
    assert rows_of(sheet, delimiter=";" if locale == "id" else ",")[1][3] == written


def test_headings_in_two_rows_become_one_in_the_csv_and_a_tick_is_one_or_nothing():
    rows = rows_of(rancangan_rkp(papers.draft(1)))
    assert rows[0][7:10] == [
        "Perkiraan Biaya dan Sumber Pembiayaan: Jumlah (Rp)",
        "Perkiraan Biaya dan Sumber Pembiayaan: Sumber",
        "Prakiraan Pola Pelaksanaan: Swakelola",
    ]
    assert rows[1][9:12] == ["1", "0", "0"]


def test_the_csv_of_several_hamlets_says_whose_a_line_is():
    rows = rows_of(daftar_gagasan(papers.wishes("Krajan", "=1+1", count=1)))
    assert [row[0] for row in rows] == ["Dusun", "Krajan", "'=1+1"]


def test_headings_in_two_rows_are_merged_and_both_are_repeated_in_print():
    page = opened(rancangan_rkp(papers.draft(2))).active
    merged = {str(block) for block in page.merged_cells.ranges}
    first = next(row for row in range(1, 20) if page.cell(row, 1).value == "No")
    assert {f"A{first}:A{first + 1}", f"B{first}:C{first}", f"H{first}:I{first}", f"J{first}:L{first}"} <= merged
    assert page.print_title_rows == f"${first}:${first + 1}"
    assert page.freeze_panes is None
    assert page.cell(first, 8).value == "Perkiraan Biaya dan Sumber Pembiayaan"
    assert [page.cell(first + 1, column).value for column in (8, 9, 10)] == ["Jumlah (Rp)", "Sumber", "Swakelola"]


def test_the_sums_of_the_spreadsheet_stand_below_their_lines():
    page = opened(rancangan_rkp(papers.draft(2, 1))).active
    sums = {row[0].value: row[7].value for row in page.iter_rows() if str(row[0].value).startswith("Jumlah")}
    assert sums == {"Jumlah Per Bidang 1": 3_702_000, "Jumlah Per Bidang 2": 1_234_000, "Jumlah Total": 4_936_000}


def test_the_attendance_list_stands_upright_with_room_for_the_hand():
    page = opened(daftar_hadir(papers.attendance(*papers.neighbours(2), spare_lines=1))).active
    assert page.page_setup.orientation != "landscape"
    rows = [row[0].row for row in page.iter_rows() if row[0].value in {1, 2, 3}]
    assert [page.row_dimensions[row].height // 1 for row in rows] == [20, 20, 20]


def test_the_spreadsheet_carries_letterhead_logo_and_signatures():
    page = opened(rancangan_rkp(papers.draft(1))).active
    words = [cell.value for row in page.iter_rows() for cell in row if cell.value]
    assert words[:3] == list(papers.LETTERHEAD.heading)
    assert {"Mengetahui,", "Kepala Desa", "H. Asep Sutisna, S.IP.", "Sukamaju, 12 Agustus 2026"} <= set(words)
    assert len(page._images) == 1  # noqa: SLF001  openpyxl has no public list of the pictures it read


@pytest.mark.parametrize(
    ("footer", "shown"),
    [("2026 Desa & Warga", " 2026 Desa && Warga"), ("A&B" * 90, (" " + ("A+B" * 90)[-190:])), ("", " ")],
    ids=["ampersand", "long", "empty"],
)
def test_a_footer_is_shown_as_it_is_meant(footer, shown):
    page = opened(replace(rancangan_rkp(papers.draft(1)), footer=footer)).active
    assert (page.oddFooter.left.text or " ").strip() == shown.strip()
    assert page.oddFooter.left.size in {8, None}


def test_an_endless_text_is_cut_where_a_spreadsheet_ends():
    page = opened(rancangan_rkp(replace(papers.draft(1), fields=(FieldPlan(
        number="1", name="F", works=(PlannedWork(activity="a" * 40_000),)),)))).active  # fmt: skip
    assert max(len(str(cell.value)) for row in page.iter_rows() for cell in row) == 32_767


def test_an_empty_list_says_so_in_the_spreadsheet():
    page = opened(rancangan_rkp(papers.draft())).active
    assert "Nihil" in [cell.value for row in page.iter_rows() for cell in row]
