"""Every paper in every format says the same, line for line, whatever somebody has typed into it."""

import csv
import io
import json
import re
from dataclasses import replace
from decimal import Decimal

import docx
import jsonschema
import openpyxl
import pytest
from docx.oxml.ns import qn

from facilitation.documents.as_csv import as_written
from facilitation.documents.as_json import SCHEMA
from facilitation.documents.loader import FileFormat, export, formats_of
from facilitation.documents.shown import shown
from facilitation.documents.views.record import Heading, Labelled, Paragraph, Points, Record, Table
from facilitation.documents.views.sheet import Kind
from tests.documents import papers, plenary
from tests.documents.reading import pages

RTL = "\u200f\u202e"
WORDS = f'=cmd() #read("/etc/passwd") {{{{7*7}}}} {RTL}ꦧꦱ '
WAYS = {"plain": "", "hostile": WORDS}
VALIDATOR = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_bytes()))


@pytest.fixture(scope="module", params=[(name, way) for name in plenary.LISTS for way in WAYS], ids="-".join)
def sheet(request):
    """Every list, as it should be, and corrected with words as they should not be."""
    name, way = request.param
    found = plenary.paper(name, WAYS[way])
    return replace(found, changes=papers.changes(WORDS)) if way == "hostile" else found


# Kinds of meeting differ in our words, so people's are tried in one of them.
HARMED = ("berita_acara_desa", "surat_mandat")


@pytest.fixture(
    scope="module", ids="-".join,
    params=[(name, way) for name in plenary.RECORDS for way in WAYS if way == "plain" or name in HARMED],
)  # fmt: skip
def record(request):
    """Every paper of words."""
    name, way = request.param
    return plenary.paper(name, WAYS[way])


def test_the_spreadsheet_has_every_line(sheet):
    page = openpyxl.load_workbook(io.BytesIO(export(sheet, FileFormat.XLSX))).active
    found = list(page.iter_rows(values_only=True))
    expected = [tuple(map(in_spreadsheet, line.values)) for line in sheet.lines]
    numbered = [row for row in found if row in set(expected)]
    assert numbered == expected
    assert {cell.data_type for row in page.iter_rows() for cell in row} <= {"s", "n"}


def test_the_spreadsheet_of_a_corrected_list_has_its_changes_on_a_page_of_their_own(sheet):
    book = openpyxl.load_workbook(io.BytesIO(export(sheet, FileFormat.XLSX)))
    if sheet.changes is None:
        assert len(book.worksheets) == 1
        return
    first, *rows = book["Perubahan"].iter_rows(values_only=True)
    assert first[0] == sheet.changes.title
    assert [tuple(one or "" for one in row) for row in rows[1:]] == [
        (one.number, one.title, it.what, it.was, it.now) for one in sheet.changes.proposals for it in one.changes
    ]


def in_spreadsheet(value):
    """A value as a spreadsheet has it."""
    if isinstance(value, bool):
        return "✓" if value else None
    return float(value) if isinstance(value, Decimal) else value


@pytest.mark.parametrize(("form", "separator", "mark"), [(FileFormat.CSV, ";", ","), (FileFormat.PLAIN_CSV, ",", ".")])
def test_both_csv_have_every_line(sheet, form, separator, mark):
    content = export(sheet, form)
    assert content.startswith(b"\xef\xbb\xbf") is (form is FileFormat.CSV)
    columns, rows = sheet.table
    read = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator))
    changed = sheet.changes.points if sheet.changes else ()
    told = [[*[""] * len(columns), as_written(point)] for point in changed]
    beside = [""] if changed else []
    assert read[0] == [*(column.full_heading for column in columns), *([sheet.changes.title] if changed else [])]
    assert read[1:] == [*([in_csv(value, mark) for value in row] + beside for row in rows), *told]


def in_csv(value, mark):
    """A value as a CSV has it."""
    if isinstance(value, str):
        return as_written(value)
    if value is None or isinstance(value, bool | int):
        return "" if value is None else str(int(value))
    return f"{value:f}".replace(".", mark)


def test_the_json_has_every_line_and_keeps_to_its_schema(sheet):
    found = json.loads(export(sheet, FileFormat.JSON))
    VALIDATOR.validate(found)
    told = found["changes"]["proposals"] if sheet.changes else []
    assert [(one["number"], one["title"], len(one["changes"])) for one in told] == [
        (one.number, one.title, len(one.changes)) for one in (sheet.changes.proposals if sheet.changes else ())
    ]
    assert {words for words in strings_in(told) if WORDS in words} == (
        {f"{WORDS}Sumur bor", f"{WORDS}salah ketik", f"{WORDS}Posyandu"} if told else set()
    )
    columns, rows = sheet.table
    assert [tuple(line[column.key] for column in columns) for line in found["lines"]] == [
        tuple(float(value) if column.kind is Kind.QUANTITY and value is not None else value
              for column, value in zip(columns, row, strict=True)) for row in rows
    ]  # fmt: skip


def test_the_text_document_has_every_line_where_there_is_one(sheet):
    if FileFormat.DOCX not in formats_of(sheet):
        assert sheet.for_programs
        return
    document = docx.Document(io.BytesIO(export(sheet, FileFormat.DOCX)))
    assert lines_in(document, sheet) == in_words(sheet)
    assert [one.text for one in document.paragraphs if one.style.name == "List Number"] == [
        printed(point) for point in (sheet.changes.points if sheet.changes else ())
    ]


def lines_in(document, sheet):
    """The lines of the first table that has as many columns as the list, without headings, sums and titles."""
    heading = sheet.columns[0].heading
    (found,) = (table for table in document.tables if table.rows[0].cells[0].text == heading)
    return [[cell.text for cell in row.cells] for row in found.rows if is_line(row)]


def is_line(row):
    """Whether a row of a text document is no heading, and no cell of it goes over several columns."""
    return not row._tr.xpath("./w:trPr/w:tblHeader | ./w:tc/w:tcPr/w:gridSpan")  # noqa: SLF001  rows tell neither


def printed(words):
    """Words without the marks that turn the direction."""
    return words.translate(dict.fromkeys(map(ord, RTL)))


def in_words(sheet):
    """The lines as a reader sees them, without the marks that turn the direction."""
    kinds = [column.kind for column in sheet.columns]
    return [
        [printed(shown(value, kind, "id")) for value, kind in zip(line.values, kinds, strict=True)]
        for line in sheet.lines
    ]


def test_the_page_has_every_line_where_there_is_one(sheet):
    if FileFormat.PDF not in formats_of(sheet):
        assert sheet.for_programs
        return
    text = squeezed(" ".join(pages(export(sheet, FileFormat.PDF))))
    for line in in_words(sheet):
        for cell in line:
            assert on_paper(cell) in text
    for words in (sheet.changes.title, *sheet.changes.points) if sheet.changes else ():
        assert on_paper(printed(words)) in text
    assert "root:" not in text


def on_paper(words):
    """Words as a page has them, without the places where a line ends."""
    return squeezed(words.replace("ꦧꦱ", "□□"))


def squeezed(text):
    """Text without what only says where a line may end or did."""
    return re.sub("[\\s\u00ad\u200b\u200e\u200f-]", "", text)


def test_the_words_of_a_record_come_back_in_every_format(record):
    found = json.loads(export(record, FileFormat.JSON))
    VALIDATOR.validate(found)
    document = docx.Document(io.BytesIO(export(record, FileFormat.DOCX)))
    written = {docx.text.paragraph.Paragraph(one, document).text for one in document.element.body.iter(qn("w:p"))}
    on_pages = squeezed(" ".join(pages(export(record, FileFormat.PDF))))
    in_json = set(strings_in(found))
    assert found["number"] == record.number
    assert f"Nomor: {printed(record.number)}" in written
    assert on_paper(f"Nomor: {printed(record.number)}") in on_pages
    for words in spoken_in(record):
        assert words in in_json
        assert printed(words) in written
        assert on_paper(printed(words)) in on_pages


def spoken_in(record):
    """Everything a record says that is no number."""
    yield from (record.title, record.subtitle, record.closing)
    for block in record.blocks:
        match block:
            case Heading(words=words) | Paragraph(words=words):
                yield words
            case Points(points=points):
                yield from points
            case Labelled(pairs=pairs):
                yield from (words for pair in pairs for words in pair)
            case Table(sheet=sheet):
                yield from texts_of(sheet)
    for sheet in record.attachments:
        yield sheet.title
        yield from texts_of(sheet)


def texts_of(sheet):
    """The words in a list."""
    return (value for line in sheet.lines for value in line.values if isinstance(value, str))


def strings_in(found):
    """Every text in a JSON."""
    if isinstance(found, str):
        yield found
    parts = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    for part in parts:
        yield from strings_in(part)


@pytest.mark.parametrize("name", ["notulen", "surat_mandat"])
def test_what_no_file_can_hold_harms_none(name):
    paper = plenary.paper(name, "bel\x07 nul\x00 \ufffe")
    for form in formats_of(paper):
        assert export(paper, form)


def test_a_letter_without_a_glyph_is_explained_on_the_page_of_a_record():
    text = " ".join(pages(export(plenary.paper("surat_mandat", WORDS), FileFormat.PDF)))
    assert "□: huruf yang tidak ada" in text
    assert '=cmd() #read("/etc/passwd") {{7*7}} □□ Menyampaikan usulan desa' in text


@pytest.mark.parametrize("name", ["buku_rencana", "sipd", "berita_acara_desa"])
def test_equal_papers_give_equal_bytes(name):
    paper = plenary.paper(name)
    for form in formats_of(paper):
        made = export.__wrapped__(paper, form)
        assert made == export.__wrapped__(plenary.paper(name), form)


def test_a_paper_of_words_is_no_table_and_a_list_for_programs_no_page():
    words, programs = plenary.paper("berita_acara_desa"), plenary.paper("sipd")
    assert isinstance(words, Record)
    for paper, form in ((words, FileFormat.XLSX), (words, FileFormat.CSV), (programs, FileFormat.PDF)):
        with pytest.raises(ValueError, match="cannot be had"):
            export(paper, form)
