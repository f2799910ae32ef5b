"""What becomes of an invited list that comes as a workbook, and which files are refused."""

import struct
import time
import zipfile
from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook

from facilitation.people.invited_files import invited_from_file
from facilitation.people.rules.invited_file import InvitedFileNotReadable, InvitedFileTooLarge
from facilitation.people.rules.invitees import NobodyInvited, TooManyInvited

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEADING = ("No", "NIK", "Nama", "Jabatan", "Dusun", "RT", "L/P", "Tanggal lahir")


def workbook(*rows, first_row=1, sheets_before=0):
    book = Workbook()
    for _ in range(sheets_before):
        book.create_sheet("Kosong", 0)
    sheet = book.worksheets[-1]
    for offset, row in enumerate(rows):
        for column, value in enumerate(row, start=1):
            sheet.cell(first_row + offset, column, value)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def archive(**parts):
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return file.getvalue()


def repacked(data, **changed):
    """The workbook with some of its parts replaced."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changed.get(name.rpartition("/")[2].partition(".")[0], old.read(name)))
    return file.getvalue()


def test_a_workbook_is_read_as_its_office_wrote_it():
    data = workbook(
        ("DAFTAR UNDANGAN",),
        HEADING,
        (1, 3401012304560001, "Slamet", "Ketua RT", "Krajan", 3.0, "L", date(1970, 1, 2)),
        (2, None, "Siti, S.Pd.", "PKK", "Ngaglik", "012", "P", None),
        first_row=3,
        sheets_before=1,
    )
    invited = invited_from_file(data)
    assert [(line.name, line.unsur_code, line.hamlet_name, line.rt, line.gender) for line in invited.lines] == [
        ("Slamet", "rt_rw", "Krajan", "3", "L"),
        ("Siti, S.Pd.", "pkk", "Ngaglik", "12", "P"),
    ]
    assert [(column.number, column.heading) for column in invited.dropped_columns] == [(2, "NIK")]
    assert "340101" not in repr(invited)


def test_a_row_keeps_the_number_it_has_in_the_sheet():
    invited = invited_from_file(workbook(("Nama",), ("Slamet",), (None,), ("<b>",), first_row=4))
    assert [left.row_number for left in invited.left_out] == [7]


def test_a_formula_is_neither_run_nor_kept():
    invited = invited_from_file(workbook(("Nama", "Dusun"), ("=1+1", "Krajan"), ("Slamet", '=HYPERLINK("x")')))
    assert [(line.name, line.hamlet_name) for line in invited.lines] == [("Slamet", "")]


def test_ten_thousand_rows_are_refused_quickly():
    data = workbook(("Nama",), *((f"Warga {number}",) for number in range(10_000)))
    began = time.process_time()
    with pytest.raises(TooManyInvited):
        invited_from_file(data)
    assert time.process_time() - began < 5


def test_a_workbook_with_nothing_in_it_is_refused():
    with pytest.raises(NobodyInvited):
        invited_from_file(workbook())


def test_a_row_at_the_end_of_the_sheet_is_not_waited_for():
    data = workbook(("Nama",), ("Slamet",))
    far = (
        f'<worksheet xmlns="{SHEET}"><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576">'
        '<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>'
    )
    began = time.process_time()
    with pytest.raises(NobodyInvited):
        invited_from_file(repacked(data, sheet1=far.encode()))
    assert time.process_time() - began < 5


def test_entities_that_grow_in_each_other_are_refused():
    declared = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    sheet = f'<!DOCTYPE x [<!ENTITY e0 "Slamet">{declared}]><worksheet xmlns="{SHEET}"><sheetData><row r="1">'
    sheet += '<c r="A1" t="inlineStr"><is><t>&e11;</t></is></c></row></sheetData></worksheet>'
    with pytest.raises(InvitedFileNotReadable):
        invited_from_file(repacked(workbook(("Nama",), ("Slamet",)), sheet1=sheet.encode()))


def test_a_file_packed_a_thousandfold_is_refused_unopened():
    with pytest.raises(InvitedFileTooLarge) as refusal:
        invited_from_file(repacked(workbook(("Nama",)), sheet1=b" " * 40_000_000))
    assert refusal.value.fields == {"limit": 30}


def test_a_bomb_that_lies_about_its_size_is_refused_too():
    data = bytearray(repacked(workbook(("Nama",)), sheet1=b" " * 40_000_000))
    for place in range(len(data) - 4):
        if data[place : place + 4] == struct.pack("<I", 40_000_000):
            data[place : place + 4] = struct.pack("<I", 1000)
    with pytest.raises(InvitedFileNotReadable):
        invited_from_file(bytes(data))


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04" + b"\x00" * 200,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
        b"%PDF-1.7\n%\xe2\xe3",
        b"\x89PNG\r\n\x1a\n",
        archive(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
        archive(**{"word/document.xml": "<w:document/>"}),
        archive(**{"[Content_Types].xml": "<broken"}),
        workbook(("Nama",), ("Slamet",))[:2000],
        repacked(workbook(("Nama",), ("Slamet",)), sheet1=b"<worksheet"),
        repacked(workbook(("Nama",), ("Slamet",)), workbook=b""),
    ],
    ids=["zip", "xls", "pdf", "png", "ods", "docx", "types", "cut", "sheet", "book"],
)
def test_what_is_no_list_is_refused(data):
    with pytest.raises(InvitedFileNotReadable):
        invited_from_file(data)


def test_a_file_of_many_megabytes_is_refused_without_a_look():
    with pytest.raises(InvitedFileTooLarge) as refusal:
        invited_from_file(b"Slamet\n" * 1_000_000)
    assert refusal.value.fields == {"limit": 5}
