"""Reads the rows of an XLSX file that anybody may have made, without letting it fill the laptop's memory."""

import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from facilitation.people.rules.invited_file import InvitedFileNotReadable, InvitedFileTooLarge
from facilitation.people.rules.invitees import Row

# A file of 60 kB can unpack to a gigabyte; two thousand people need less than one megabyte.
UNPACKED_MEGABYTES = 30
MEGABYTE = 1024 * 1024
# Blank rows count here: somebody's last row may stand far below the others.
LAST_ROW = 20_000
LAST_COLUMN = 40

# What the reader raises for files that are no workbook, or a damaged or locked one. Whichever of two XML libraries it
# uses, what both call a broken page is a SyntaxError.
UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, InvalidFileException, SyntaxError, OSError, EOFError, RuntimeError),
    *(KeyError, IndexError, ValueError, TypeError, AttributeError),
)


def rows_of(data: bytes) -> Iterator[Row]:
    """The rows of the first sheet that has any, or raise InvitedFileNotReadable or InvitedFileTooLarge on the way."""
    try:
        _refuse_bombs(data)
        with warnings.catch_warnings():
            # It warns of styles and drop-down lists that it does not know, and no cell needs them.
            warnings.simplefilter("ignore")
            yield from _rows(data)
    except UNREADABLE as error:
        raise InvitedFileNotReadable from error


def _refuse_bombs(data: bytes) -> None:
    """Raise InvitedFileTooLarge by what the file says it holds; its reader stops at what it says."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        if sum(part.file_size for part in archive.infolist()) > UNPACKED_MEGABYTES * MEGABYTE:
            raise InvitedFileTooLarge(limit=UNPACKED_MEGABYTES)


def _rows(data: bytes) -> Iterator[Row]:
    workbook = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    for sheet in workbook.worksheets:
        has_any = False
        table = sheet.iter_rows(max_row=LAST_ROW, max_col=LAST_COLUMN, values_only=True)
        for number, values in enumerate(table, start=1):
            cells = tuple(_text(value) for value in values)
            if any(cells):
                has_any = True
                yield number, cells
        if has_any:
            return


def _text(value: Any) -> str:  # noqa: ANN401  a cell holds whatever a spreadsheet holds; from here on it is text
    """A cell's value as it reads; a whole number without the ".0" that a spreadsheet keeps."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        # With its hours a date has as many digits as a phone number.
        return value.date().isoformat()
    return str(value).strip()
