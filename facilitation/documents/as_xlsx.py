"""Writes a document as a spreadsheet that comes out of the printer well: A4 across, headings on every page."""

import io
from datetime import UTC, date
from typing import Any

import xlsxwriter

from facilitation.documents.views import Fact, Kind, Sheet

# Text is text: nothing that a person typed becomes a formula, a link or a number.
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}

A4 = 9
FACTS_ROW = 3
FACTS_IN_BLOCK = 3
FACT_BLOCKS = ((0, 2), (5, 6))  # the columns of label and value
HEADING_ROW = FACTS_ROW + FACTS_IN_BLOCK + 1

LINE, QUIET, HEADING_FILL, INSIDE_FILL = "#8FA09A", "#4A5B56", "#D3DDDA", "#E4F2E7"
NUMBER_FORMATS = {Kind.TEXT: "@", Kind.NUMBER: "0", Kind.RUPIAH: "#,##0"}
DATE_FORMATS = {"id": "[$-421]d mmmm yyyy", "en": "[$-809]d mmmm yyyy"}

FRAME = {"border": 1, "border_color": LINE, "valign": "top"}
HEADING = {**FRAME, "bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": HEADING_FILL}
INSIDE = {**FRAME, "bg_color": INSIDE_FILL}
TOTAL = {**FRAME, "bold": True}


def export(sheet: Sheet) -> bytes:
    """The whole workbook; the same sheet gives the same bytes."""
    target = io.BytesIO()
    page = _Page(target, sheet)
    page.write_head()
    page.write_list()
    page.set_up_paper()
    page.close()
    return target.getvalue()


class _Page:
    """The one page of a workbook on its way into `target`."""

    def __init__(self, target: io.BytesIO, sheet: Sheet) -> None:
        self._sheet = sheet
        # Any, because the library ships no types; nothing of it leaves this module.
        self._book: Any = xlsxwriter.Workbook(target, OPTIONS)
        # A fixed time, because the file would otherwise say when it was exported and never be the same twice.
        created = sheet.frozen_at.astimezone(UTC).replace(tzinfo=None)
        self._book.set_properties({"title": sheet.title, "subject": sheet.subtitle, "created": created})
        self._page: Any = self._book.add_worksheet(sheet.tab)
        self._formats: dict[str, Any] = {}

    def write_head(self) -> None:
        """Title, meeting and the facts in two blocks above the list."""
        self._write(0, 0, self._sheet.title, bold=True, font_size=18)
        self._write(1, 0, self._sheet.subtitle, bold=True, font_size=13)
        for number, fact in enumerate(self._sheet.facts):
            block, below = divmod(number, FACTS_IN_BLOCK)
            self._write_fact(FACTS_ROW + below, FACT_BLOCKS[block], fact)

    def write_list(self) -> None:
        """Headings, a row for each line, and the sums."""
        for column, head in enumerate(self._sheet.columns):
            self._page.set_column(column, column, head.width)
            side = "left" if head.kind is Kind.TEXT else "right"
            self._write(HEADING_ROW, column, head.heading, **HEADING, align=side)
        rows = [(line.values, INSIDE if line.is_inside else FRAME) for line in self._sheet.lines]
        rows += [(values, TOTAL) for values in self._sheet.totals]
        for row, (values, look) in enumerate(rows, start=HEADING_ROW + 1):
            for column, value in enumerate(values):
                kind = self._sheet.columns[column].kind
                self._write(row, column, value, **look, num_format=NUMBER_FORMATS[kind], text_wrap=kind is Kind.TEXT)

    def set_up_paper(self) -> None:
        """A4 across, one page wide, the headings repeated, and the checksum at the foot of every page."""
        self._page.freeze_panes(HEADING_ROW + 1, 0)
        self._page.set_landscape()
        self._page.set_paper(A4)
        self._page.fit_to_pages(1, 0)
        self._page.repeat_rows(HEADING_ROW)
        self._page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        # An ampersand begins a code in a footer, so one that is meant is doubled.
        words = self._sheet.footer.replace("&", "&&")
        self._page.set_footer(f"&L&8{words}&R&8&P / &N")

    def close(self) -> None:
        """Finish the file."""
        self._book.close()

    def _write_fact(self, row: int, columns: tuple[int, int], fact: Fact) -> None:
        self._write(row, columns[0], fact.label, font_color=QUIET)
        if isinstance(fact.value, date):
            shown = DATE_FORMATS.get(self._sheet.locale[:2], DATE_FORMATS["en"])
            look = self._format({"bold": True, "align": "left", "num_format": shown})
            self._page.write_datetime(row, columns[1], fact.value, look)
            return
        self._write(row, columns[1], fact.value, bold=True, align="left", num_format=NUMBER_FORMATS[Kind.RUPIAH])

    def _write(self, row: int, column: int, value: str | int, **look: object) -> None:
        if isinstance(value, int):
            self._page.write_number(row, column, value, self._format(look))
        elif value:
            # quote_prefix keeps text that looks like a formula text even after somebody has edited the cell.
            self._page.write_string(row, column, value, self._format({**look, "quote_prefix": True}))
        else:
            self._page.write_blank(row, column, None, self._format(look))

    def _format(self, look: dict[str, object]) -> object:
        key = repr(sorted(look.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(look)
        return self._formats[key]
