"""Writes a document as a spreadsheet that comes out of the printer well: A4, headings on every page."""

import io
from datetime import UTC
from typing import Any

import xlsxwriter

from facilitation.documents.shown import fact_shown, full_widths
from facilitation.documents.spreadsheet import looks
from facilitation.documents.spreadsheet.changes import write_changes
from facilitation.documents.spreadsheet.grid import Grid
from facilitation.documents.spreadsheet.layout import fact_places, footer_words, row_height, spans
from facilitation.documents.spreadsheet.looks import Look
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.sheet import Line, Section, Sheet, Signature, Sum

# Text is text: nothing that a person typed becomes a formula, a link or a number.
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    # Every program has it, or a font of the same widths.
    "default_format_properties": {"font_name": "Arial", "font_size": looks.TEXT_SIZE},
}

A4, DOUBLE_LINE = 9, 6
# Below this row a frozen heading would leave no room for the list on a small screen.
LOWEST_FROZEN_ROW = 9
POINTS_PER_MM, ROWS_TO_SIGN = 72 / 25.4, 4


def export(sheet: Sheet) -> bytes:
    """The whole workbook; the same sheet gives the same bytes."""
    target = io.BytesIO()
    page = _Page(target, sheet)
    page.write_head()
    page.write_headings()
    page.write_list()
    page.write_signatures()
    page.write_changes()
    page.close()
    return target.getvalue()


class _Page:
    """The one page of a workbook on its way into `target`, written from its first row to its last."""

    def __init__(self, target: io.BytesIO, sheet: Sheet) -> None:
        self._sheet = sheet
        self._widths = full_widths(sheet)
        self._kinds = tuple(column.kind for column in sheet.columns)
        self._across = (0, len(sheet.columns) - 1)
        self._row = 0
        # Any, because the library ships no types; nothing of it leaves this module.
        self._book: Any = xlsxwriter.Workbook(target, OPTIONS)
        # A fixed time, because the file would otherwise say when it was exported and never be the same twice.
        created = sheet.frozen_at.astimezone(UTC).replace(tzinfo=None)
        self._book.set_properties({"title": sheet.title, "subject": sheet.subtitle, "created": created})
        self._page: Any = self._book.add_worksheet(sheet.tab)
        self._grid = Grid(self._book, self._page)

    def write_head(self) -> None:
        """Letterhead, title, subtitle and the facts in blocks above the list."""
        if (head := self._sheet.letterhead) and (head.heading or head.logo_png):
            self._write_letterhead(head)
        for words, size in ((self._sheet.title, 16), (self._sheet.subtitle, 12)):
            self._write_title(words, size)
        self._row += 1
        places = fact_places(self._widths, len(self._sheet.facts))
        for fact, (below, span) in zip(self._sheet.facts, places, strict=True):
            self._grid.write_fact(self._row + below, span, fact.label, fact_shown(fact.value, self._sheet.locale))
        self._row += max((below + 2 for below, _ in places), default=0)

    def write_headings(self) -> None:
        """The headings in one row, or in two where groups stand above some, the marks, and how they print."""
        first, last = self._row, self._row + self._sheet.has_groups
        self._set_heading_heights(first, last)
        at = 0
        for name, width in self._sheet.groups:
            if name:
                self._grid.write_across(first, (at, at + width - 1), name, looks.HEADING)
            for column in range(at, at + width):
                rows = (last, last) if name else (first, last)
                self._grid.write_block(rows, (column, column), self._sheet.columns[column].heading, looks.HEADING)
            at += width
        for column, one in enumerate(self._sheet.columns if self._sheet.has_marks else ()):
            self._grid.write(last + 1, column, one.mark, looks.HEADING)
        last += self._sheet.has_marks
        self._set_up_paper(first, last)
        self._row = last + 1

    def write_list(self) -> None:
        """A row for each line, the sections' titles and sums around them, and the totals."""
        for section in self._sheet.sections:
            self._write_section(section)
        if not self._sheet.lines:
            self._write_across(self._sheet.remarks.nothing, looks.NOTHING)
        for one in self._sheet.totals:
            self._write_sum(one)

    def write_signatures(self) -> None:
        """Who signs, side by side, with room for the hand."""
        if not self._sheet.signatures:
            return
        self._row += 1
        parts = spans(self._widths, len(self._sheet.signatures))
        for span, signature in zip(parts, self._sheet.signatures, strict=False):
            self._write_signature(span, signature)

    def write_changes(self) -> None:
        """What a corrected list says otherwise, on a worksheet of its own, so that the list stays one table."""
        if self._sheet.changes:
            write_changes(self._book, self._sheet.changes)

    def close(self) -> None:
        """Finish the file."""
        self._book.close()

    def _write_letterhead(self, letterhead: Letterhead) -> None:
        lines = letterhead.heading
        for number, line in enumerate(lines, start=1):
            is_last = number == len(lines)
            self._write_title(line, 14 if is_last else 11, {"bottom": DOUBLE_LINE} if is_last else {})
        if letterhead.logo_png:
            self._grid.write_logo(letterhead.logo_png)
        self._row += 1

    def _write_title(self, words: str, size: int, look: Look = looks.PLAIN) -> None:
        # A cell over several columns does not grow by itself, and larger letters break sooner.
        width = sum(self._widths) * looks.TEXT_SIZE // size
        self._page.set_row(self._row, row_height([(words, width)]) * size / looks.TEXT_SIZE)
        self._write_across(words, {**looks.title(size), **look})

    def _set_heading_heights(self, first: int, last: int) -> None:
        """Each row is as high as what breaks in it; a heading over both rows has room in the lower one."""
        at, names = 0, []
        for name, width in self._sheet.groups:
            names.append((name, sum(self._widths[at : at + width])))
            at += width
        self._page.set_row(first, row_height(names))
        headings = [column.heading for column in self._sheet.columns]
        self._page.set_row(last, row_height(list(zip(headings, self._widths, strict=True))))
        for column, width in enumerate(self._widths):
            self._page.set_column(column, column, width)

    def _set_up_paper(self, first: int, last: int) -> None:
        """A4, one page wide, the headings repeated, and footer and page number at the foot of every page."""
        if last <= LOWEST_FROZEN_ROW:
            self._page.freeze_panes(last + 1, 0)
        if self._sheet.is_wide:
            self._page.set_landscape()
        self._page.set_paper(A4)
        self._page.fit_to_pages(1, 0)
        self._page.repeat_rows(first, last)
        self._page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        # The blank keeps a number that the words begin with out of the size before it.
        pages = footer_words(self._sheet.remarks.page_of).format(page="&P", pages="&N")
        self._page.set_footer(f"&L&8 {footer_words(self._sheet.footer)}&R&8 {pages}")

    def _write_section(self, section: Section) -> None:
        if title := self._sheet.title_of(section):
            self._write_across(title, looks.SUM_LABEL)
        for line in section.lines:
            self._write_line(line)
        for one in section.sums:
            self._write_sum(one)

    def _write_line(self, line: Line) -> None:
        look = looks.INSIDE if line.is_inside else looks.FRAME
        texts = [
            (value, width) for value, width in zip(line.values, self._widths, strict=True) if isinstance(value, str)
        ]
        height = row_height(texts or [("", 1)])
        if self._sheet.line_height_mm:
            height = max(height, round(self._sheet.line_height_mm * POINTS_PER_MM))
            look = {**look, "valign": "vcenter"}
        self._page.set_row(self._row, height)
        self._grid.write_values(self._row, self._kinds, line.values, look)
        self._row += 1

    def _write_sum(self, one: Sum) -> None:
        self._grid.write_values(self._row, self._kinds, one.values, looks.SUM)
        self._grid.write_across(self._row, (0, one.label_columns - 1), one.label, looks.SUM_LABEL)
        self._row += 1

    def _write_signature(self, span: tuple[int, int], signature: Signature) -> None:
        self._grid.write_across(self._row, span, signature.opening, looks.CENTRED)
        self._grid.write_across(self._row + 1, span, signature.role, {**looks.CENTRED, "bold": True})
        name = signature.name or f"( {'.' * 40} )"
        look: Look = {**looks.CENTRED, "bold": bool(signature.name), "underline": 1 if signature.name else 0}
        self._grid.write_across(self._row + 2 + ROWS_TO_SIGN, span, name, look)

    def _write_across(self, words: str, look: Look) -> None:
        """One row over the whole width; nothing to write takes no row."""
        if words:
            self._grid.write_across(self._row, self._across, words, look)
            self._row += 1
