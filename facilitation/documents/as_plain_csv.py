"""Writes a document's list as plain CSV for programs: commas, decimal points, UTF-8 without a mark in front.

RFC 4180. An apostrophe still stands before what a spreadsheet would run, because whoever has the file can open it in
one; JSON has every word as it was typed.
"""

from facilitation.documents.as_csv import written
from facilitation.documents.views.sheet import Sheet


def export(sheet: Sheet) -> bytes:
    """The list with its headings as one table, whatever the document's language."""
    return written(sheet, ",").encode()
