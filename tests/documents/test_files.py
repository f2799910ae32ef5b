"""The files that leave the house: they open, add up, and run nothing."""

import csv
import io
import zipfile
from dataclasses import replace
from datetime import timedelta

import openpyxl
import pytest

from facilitation.documents.loader import MEDIA_TYPES, FileFormat, export

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
HEADING_ROW = 8


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
    assert page.cell(last + 2, 6).value == sheet.facts[4].value


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
    assert page["F9"].number_format == "#,##0"


@pytest.mark.parametrize("file_format", FileFormat)
def test_the_same_record_gives_the_same_bytes(build, file_format):
    assert export(build(), file_format) == export(build(), file_format)
    assert MEDIA_TYPES[file_format]


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
    assert sum(int(row[5]) for row in rows[1:]) == sheet.totals[0][5]


def test_the_csv_begins_with_the_mark_that_makes_excel_read_utf_8_and_ends_its_lines_as_the_norm_says(build):
    content = export(build(), FileFormat.CSV)
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 7
