"""Writes a document's list as CSV for other programs, and for those who open it in Excel all the same.

RFC 4180 in its quoting and line ends. Excel splits columns at the list separator of its own locale: a
semicolon in Indonesian, a comma in English, so the separator follows the document's language. The byte
order mark in front is what makes Excel read UTF-8. Money is whole rupiah without marks.
"""

import csv
import io

from facilitation.documents.views import Kind, Sheet

# A spreadsheet takes a cell that begins like this for a formula, and runs it.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
SEPARATORS = {"id": ";"}


def export(sheet: Sheet) -> bytes:
    """The list with its headings as one table, without title and sums."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=SEPARATORS.get(sheet.locale[:2], ","), lineterminator="\r\n")
    writer.writerow(column.heading for column in sheet.columns)
    for line in sheet.lines:
        writer.writerow(
            _harmless(value) if column.kind is Kind.TEXT else value
            for column, value in zip(sheet.columns, line.values, strict=True)
        )
    return text.getvalue().encode("utf-8-sig")


def _harmless(value: str | int) -> str:
    words = str(value)
    return f"'{words}" if words.startswith(FORMULA_STARTS) else words
