"""The text document: made of styles and real tables, the same bytes each time, and nothing in it does anything."""

import io
import zipfile
from dataclasses import replace
from itertools import pairwise

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from facilitation.documents.daftar_hadir import daftar_hadir
from facilitation.documents.lists.outcomes import daftar_disepakati
from facilitation.documents.loader import FileFormat, export
from facilitation.documents.qr_code import qr_png
from facilitation.documents.rancangan_rkp import rancangan_rkp
from facilitation.documents.records.berita_acara import berita_acara
from facilitation.documents.records.surat_mandat import surat_mandat
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.word.looks import LOOKS
from tests.documents import papers, plenary


def opened(paper):
    """The document as a program reads it."""
    return docx.Document(io.BytesIO(export(paper, FileFormat.DOCX)))


def fields_in(part):
    """What counts by itself there."""
    return [one.get(qn("w:instr")) for one in part._element.iter(qn("w:fldSimple"))]  # noqa: SLF001  fields have no API


def headed(table):
    """The rows that are repeated on every page."""
    return [row for row in table.rows if row._tr.xpath("./w:trPr/w:tblHeader")]  # noqa: SLF001  rows do not tell


@pytest.fixture(scope="module")
def record():
    """A berita acara with three lists behind it."""
    return opened(berita_acara(plenary.record()))


@pytest.fixture(scope="module")
def wide():
    """A wide list with headings in two rows."""
    return opened(daftar_disepakati(plenary.decisions(2, 3)))


def test_everything_has_a_style_by_name(record):
    names = {look.name for look in LOOKS}
    used = {paragraph.style.name for paragraph in record.paragraphs}
    assert used <= names
    assert {"Title", "Subtitle", "Heading 1", "List Number", "Normal"} <= used
    assert {table.style.name for table in record.tables} == {"Normal Table", "Table Grid"}


def test_the_wide_list_lies_and_the_attendance_list_stands(wide):
    assert wide.sections[0].orientation == WD_ORIENT.LANDSCAPE
    standing = opened(daftar_hadir(papers.attendance(*papers.neighbours(2)))).sections[0]
    assert standing.orientation == WD_ORIENT.PORTRAIT
    assert (round(standing.page_width.mm), round(standing.page_height.mm)) == (210, 297)


def test_each_list_behind_a_record_lies_or_stands_as_it_needs(record):
    wide, standing = WD_ORIENT.LANDSCAPE, WD_ORIENT.PORTRAIT
    assert [pages.orientation for pages in record.sections] == [standing, wide, wide, standing]


def test_the_headings_are_repeated_and_no_line_runs_over_the_page(wide):
    (table,) = [table for table in wide.tables if table.style.name == "Table Grid"]
    assert len(headed(table)) == 2
    assert [cell.text for cell in headed(table)[0].cells][10:12] == ["Urutan", "Urutan"]
    assert [cell.text for cell in headed(table)[1].cells][10:12] == ["Hasil Hitung", "Disepakati"]
    assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in table.rows)  # noqa: SLF001  rows do not tell


def test_the_marks_of_a_form_are_a_row_of_the_heading():
    (table,) = [one for one in opened(plenary.paper("buku_rencana")).tables if one.style.name == "Table Grid"]
    assert [cell.text for cell in headed(table)[2].cells] == [str(number) for number in range(1, 12)]


def test_the_last_lines_stay_with_the_signatures(wide):
    (table,) = [table for table in wide.tables if table.style.name == "Table Grid"]
    kept = [bool(row._tr.xpath(".//w:keepNext")) for row in table.rows]  # noqa: SLF001  rows do not tell
    assert kept == [False] * (len(kept) - 3) + [True] * 3


def test_the_foot_counts_pages_by_itself_and_names_checksum_and_code(record):
    for pages in record.sections:
        foot = pages.footer
        assert fields_in(foot) == ["PAGE", "NUMPAGES"]
        words = " ".join(cell.text for cell in foot.tables[0].rows[0].cells)
        assert papers.CHECKSUM in words
        assert "Halaman" in words
        pictures = [part.blob for part in foot.part.related_parts.values()]
        assert pictures == [qr_png(plenary.CHECK.address)]


def test_a_paper_that_cannot_be_checked_has_no_picture_at_its_foot():
    foot = opened(rancangan_rkp(papers.draft(1))).sections[0].footer
    assert not foot.part.related_parts
    assert fields_in(foot) == ["PAGE", "NUMPAGES"]


def test_each_list_of_points_begins_at_one(record):
    numbered = [one for one in record.paragraphs if one.style.name == "List Number"]
    used = [one._p.pPr.numPr.numId.val for one in numbered]  # noqa: SLF001  numbering has no API
    changes = sum(before != after for before, after in pairwise(used))
    assert len(set(used)) == changes + 1 == 5
    starts = record.part.numbering_part.element.xpath("//w:num[w:lvlOverride/w:startOverride[@w:val='1']]/@w:numId")
    assert set(used) <= set(map(int, starts))


def test_letterhead_and_logo_stand_above(wide):
    head = wide.tables[0].rows[0].cells
    assert [paragraph.text for paragraph in head[1].paragraphs] == [*papers.LETTERHEAD.heading, "Provinsi Jawa Barat"]
    assert len(wide.inline_shapes) == 1


def test_a_village_that_is_not_known_has_no_letterhead():
    document = opened(rancangan_rkp(papers.draft(1, letterhead=Letterhead())))
    assert document.paragraphs[0].text == "RANCANGAN RKP DESA"
    assert not document.inline_shapes


def test_the_arms_alone_are_a_letterhead():
    document = opened(rancangan_rkp(papers.draft(1, letterhead=Letterhead(logo_png=papers.logo()))))
    assert len(document.inline_shapes) == 1


def test_words_that_look_like_markup_or_a_field_are_words():
    words = '<w:p/> & {page} PAGE \\* MERGEFORMAT "=SUM(A1)"'
    document = opened(surat_mandat(replace(plenary.delegation(), tasks=(words,))))
    assert words in [paragraph.text for paragraph in document.paragraphs]
    assert not list(document.element.body.iter(qn("w:fldSimple"), qn("w:hyperlink"), qn("w:instrText")))


def test_lines_and_tabs_that_people_typed_stay():
    document = opened(surat_mandat(replace(plenary.delegation(), tasks=("satu\r\ndua\ttiga\rempat",))))
    assert "satu\ndua\ttiga\nempat" in [paragraph.text for paragraph in document.paragraphs]


def test_a_story_may_run_over_to_the_next_page():
    one = replace(plenary.decided(1), moved_because="kata " * 200, agreed_rank=3)
    decisions = plenary.decisions(1)
    sheet = daftar_disepakati(replace(decisions, fields=(replace(decisions.fields[0], works=(one,)),)))
    (table,) = [table for table in opened(sheet).tables if table.style.name == "Table Grid"]
    assert not table.rows[2]._tr.xpath("./w:trPr/w:cantSplit")  # noqa: SLF001  rows do not tell


def test_an_empty_list_says_so():
    document = opened(rancangan_rkp(papers.draft()))
    assert "Nihil" in [cell.text for table in document.tables for row in table.rows for cell in row.cells]


def test_the_file_says_when_the_paper_was_fixed_and_not_when_it_was_made():
    content = export(rancangan_rkp(papers.draft(1)), FileFormat.DOCX)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        about = parts.read("docProps/core.xml").decode()
    assert about.count("2026-08-12T05:00:00Z") == 2
    assert "python" not in about
    assert "RANCANGAN RKP DESA" in about


def test_the_spelling_checker_reads_indonesian(record):
    assert record.core_properties.language == "id-ID"
    assert record.styles.element.xpath("//w:docDefaults//w:lang/@w:val") == ["id-ID"]
