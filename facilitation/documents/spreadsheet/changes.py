"""The worksheet behind a corrected list: a row for everything that is otherwise than in the version before."""

from typing import Any

from facilitation.documents.spreadsheet import looks
from facilitation.documents.spreadsheet.grid import Grid
from facilitation.documents.spreadsheet.layout import row_height
from facilitation.documents.views.changes import Changes
from facilitation.documents.views.sheet import Kind

TAB = "Perubahan"
A4 = 9
WIDTHS = (11, 40, 24, 36, 36)
KINDS = (Kind.NUMBER, Kind.TEXT, Kind.TEXT, Kind.TEXT, Kind.TEXT)
ACROSS = (0, len(WIDTHS) - 1)
FIRST_ROW = 2


def write_changes(book: Any, changes: Changes) -> None:  # noqa: ANN401  the library ships no types
    """Add the worksheet; its heading is the one that every other format has."""
    page = book.add_worksheet(TAB)
    grid = Grid(book, page)
    for column, width in enumerate(WIDTHS):
        page.set_column(column, column, width)
    grid.write_across(0, ACROSS, changes.title, looks.title(12))
    headings = ("No. Usulan", "Usulan", "Yang Berubah", f"Versi {changes.since}", "Sekarang")
    for column, heading in enumerate(headings):
        grid.write(1, column, heading, looks.HEADING)
    rows = [(one.number, one.title, it.what, it.was, it.now) for one in changes.proposals for it in one.changes]
    for number, row in enumerate(rows, start=FIRST_ROW):
        page.set_row(number, row_height(list(zip(row[1:], WIDTHS[1:], strict=True))))
        grid.write_values(number, KINDS, row, looks.FRAME)
    if not rows:
        grid.write_across(FIRST_ROW, ACROSS, changes.points[0], looks.NOTHING)
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0, 1)
