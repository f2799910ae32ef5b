"""Writes a sheet's list as a table of a text document: headings that repeat, lines, sums, and what stays together."""

from itertools import accumulate

from facilitation.documents.shown import drawn_widths, shown
from facilitation.documents.views.sheet import Cell, Column, Kind, Line, Section, Sheet, Sum
from facilitation.documents.word import xml
from facilitation.documents.word.looks import (
    CELL,
    COLUMN_HEADING,
    GRID,
    HEADING_FILL,
    INSIDE_FILL,
    LARGE_CELL,
    LARGE_COLUMN_HEADING,
    SUM_FILL,
)

ALIGNMENTS = {Kind.TEXT: "left", Kind.TICK: "center"}
TWIPS_PER_MM = 1440 / 25.4
# Above this a row may run over to the next page, where else it would run off the paper.
LONG_TEXT = 400
# So many rows before the signatures stand on their page with them.
ROWS_KEPT = 3


def list_table(sheet: Sheet, width: int) -> str:
    """The list, `width` twips wide; its last rows stay with what follows where somebody signs."""
    return _Listing(sheet, width).drawn()


class _Listing:
    """One list on its way into a table."""

    def __init__(self, sheet: Sheet, width: int) -> None:
        self._sheet = sheet
        widths = drawn_widths(sheet)
        ends = [round(width * end / sum(widths)) for end in accumulate(widths)]
        self._widths = tuple(end - start for start, end in zip((0, *ends), ends, strict=False))
        self._across = sum(self._widths)
        # As in print: the many columns of a page that lies want smaller letters.
        self._cell_style = CELL if sheet.is_wide else LARGE_CELL
        self._heading_style = COLUMN_HEADING if sheet.is_wide else LARGE_COLUMN_HEADING

    def drawn(self) -> str:
        """The whole table."""
        rows = self._body_rows()
        kept = ROWS_KEPT if self._sheet.signatures else 0
        first_kept = len(rows) - kept
        body = [self._row(row, is_kept=number >= first_kept) for number, row in enumerate(rows)]
        return xml.table(GRID, self._widths, (*self._heading_rows(), *body))

    def _heading_rows(self) -> tuple[str, ...]:
        sheet = self._sheet
        lower = tuple(zip(sheet.columns, self._widths, strict=True))
        rows = []
        if sheet.has_groups:
            rows.append("".join(self._upper_cells()))
            rows.append("".join(self._heading(one.heading if one.group else "", width, one) for one, width in lower))
        else:
            rows.append("".join(self._heading(one.heading, width) for one, width in lower))
        if sheet.has_marks:
            rows.append("".join(self._heading(one.mark, width) for one, width in lower))
        return tuple(xml.row((cells,), is_heading=True) for cells in rows)

    def _upper_cells(self) -> list[str]:
        """A group over its columns, and each heading without a group over both rows."""
        cells, at = [], 0
        for name, span in self._sheet.groups:
            if name:
                content = xml.paragraph(xml.run(name), self._heading_style)
                width = sum(self._widths[at : at + span])
                cells.append(xml.cell(content, width, span=span, fill=HEADING_FILL, valign="center"))
            else:
                for place in range(at, at + span):
                    content = xml.paragraph(xml.run(self._sheet.columns[place].heading), self._heading_style)
                    width = self._widths[place]
                    cells.append(xml.cell(content, width, merge="restart", fill=HEADING_FILL, valign="center"))
            at += span
        return cells

    def _heading(self, words: str, width: int, column: Column | None = None) -> str:
        merge = "continue" if column and not column.group else ""
        content = xml.paragraph(xml.run(words), self._heading_style)
        return xml.cell(content, width, merge=merge, fill=HEADING_FILL, valign="center")

    def _body_rows(self) -> list[Line | Sum | str]:
        """Lines, sums, and words across the whole width, in their order."""
        rows: list[Line | Sum | str] = []
        for section in self._sheet.sections:
            rows.extend(self._section_rows(section))
        if not self._sheet.lines:
            rows.append(self._sheet.remarks.nothing)
        return [*rows, *self._sheet.totals]

    def _section_rows(self, section: Section) -> list[Line | Sum | str]:
        title = self._sheet.title_of(section)
        return [*((title,) if title else ()), *section.lines, *section.sums]

    def _row(self, row: Line | Sum | str, *, is_kept: bool) -> str:
        if isinstance(row, str):
            content = xml.paragraph(xml.run(row, is_bold=True), self._cell_style, is_kept=is_kept)
            return xml.row((xml.cell(content, self._across, span=len(self._widths), fill=SUM_FILL),))
        if isinstance(row, Sum):
            return self._sum_row(row, is_kept=is_kept)
        is_whole = all(len(value) <= LONG_TEXT for value in row.values if isinstance(value, str))
        height = round(self._sheet.line_height_mm * TWIPS_PER_MM)
        fill = INSIDE_FILL if row.is_inside else ""
        return xml.row(self._cells(row.values, 0, fill=fill, is_kept=is_kept), is_whole=is_whole, height=height)

    def _sum_row(self, one: Sum, *, is_kept: bool) -> str:
        span = one.label_columns
        label = xml.paragraph(xml.run(one.label, is_bold=True), self._cell_style, is_kept=is_kept)
        first = xml.cell(label, sum(self._widths[:span]), span=span, fill=SUM_FILL)
        rest = self._cells(one.values[span:], span, fill=SUM_FILL, is_bold=True, is_kept=is_kept)
        return xml.row((first, *rest))

    def _cells(
        self, values: tuple[Cell, ...], first: int, *, fill: str, is_kept: bool, is_bold: bool = False
    ) -> list[str]:
        return [
            self._cell(value, first + place, fill=fill, is_kept=is_kept, is_bold=is_bold)
            for place, value in enumerate(values)
        ]

    def _cell(self, value: Cell, place: int, *, fill: str, is_kept: bool, is_bold: bool) -> str:
        kind = self._sheet.columns[place].kind
        words = xml.run(shown(value, kind, self._sheet.locale), is_bold=is_bold)
        content = xml.paragraph(words, self._cell_style, align=ALIGNMENTS.get(kind, "right"), is_kept=is_kept)
        return xml.cell(content, self._widths[place], fill=fill, valign="center" if self._sheet.line_height_mm else "")
