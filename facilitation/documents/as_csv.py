"""Writes a document's list as CSV for those who open it in Excel; as_plain_csv is for other programs.

RFC 4180 in its quoting and line ends. Excel splits columns at the list separator of its own locale: a
semicolon in Indonesian, a comma in English, so the separator follows the document's language, and with it the
decimal mark. The byte order mark in front is what makes Excel read UTF-8. Money is whole rupiah without marks.
"""

import csv
import io
from decimal import Decimal

from facilitation.documents.views.sheet import Cell, Sheet

# A spreadsheet takes a cell that begins like this for a formula, and runs it.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
SEPARATORS = {"id": ";"}


def export(sheet: Sheet) -> bytes:
    """The list with its headings as one table, without title and sums."""
    separator = SEPARATORS.get(sheet.locale[:2], ",")
    return written(sheet, separator).encode("utf-8-sig")


def written(sheet: Sheet, separator: str) -> str:
    """The list with this separator, and the decimal mark that goes with it."""
    headings, rows = _table(sheet)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([_written(value, decimal_mark="," if separator == ";" else ".") for value in row] for row in rows)
    return text.getvalue()


def _table(sheet: Sheet) -> tuple[list[str], list[tuple[Cell, ...]]]:
    """Headings and rows; what a corrected list says otherwise has a column, and rows of its own with nothing else.

    So every row has the same columns, and no sum over one of them becomes another.
    """
    columns, rows = sheet.table
    headings = [column.full_heading for column in columns]
    if sheet.changes is None:
        return headings, list(rows)
    nothing = (None,) * len(columns)
    points = [(*nothing, point) for point in sheet.changes.points]
    return [*headings, sheet.changes.title], [*((*row, None) for row in rows), *points]


def as_written(text: str) -> str:
    """Text as a cell that no spreadsheet runs."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _written(value: Cell, *, decimal_mark: str) -> str:
    if isinstance(value, str):
        return as_written(value)
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", decimal_mark)
    # A tick is 1 or 0, and what is not known is nothing.
    return "" if value is None else str(int(value))
