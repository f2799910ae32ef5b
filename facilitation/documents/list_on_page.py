"""A sheet's list as paper/list.typ takes it: values as a reader sees them, and where long words may break."""

import re
from typing import Any

from facilitation.documents.shown import LETTERS_ACROSS, drawn_widths, fact_shown, letters_across, shown
from facilitation.documents.views.changes import Changes
from facilitation.documents.views.sheet import Cell, Column, Kind, Line, Section, Sheet, Sum

ALIGNMENTS = {
    Kind.TEXT: "left",
    Kind.QUANTITY: "right",
    Kind.NUMBER: "right",
    Kind.RUPIAH: "right",
    Kind.TICK: "center",
}
# Above this a row may run over to the next page, where else it would run off the paper.
LONG_TEXT = 400
# Beside a label; the shortest such place is that of a fact in one of two blocks.
LETTERS_BESIDE_LABEL = 30
SOFT_HYPHEN, BREAK_HERE = "\u00ad", "\u200b"
# A line may end at a blank, a stroke or a dash without our help.
UNBROKEN = rf"[^\s/\-–—{SOFT_HYPHEN}]"


# Any stands for whatever JSON holds; the template reads it.
def list_on_page(sheet: Sheet) -> dict[str, Any]:
    """The list with the facts above it."""
    return _List(sheet).laid_out()


def labelled(label: str, value: str) -> list[str]:
    """A label and what stands beside it."""
    return [_breakable(label, LETTERS_BESIDE_LABEL), _breakable(value, LETTERS_BESIDE_LABEL)]


class _List:
    """One list, with how many letters of one word each of its columns holds."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._widths = drawn_widths(sheet)
        # Columns that are wider together than the page are drawn narrower.
        drawn = min(letters_across(sheet) / sum(self._widths), 1)
        self._room = tuple(max(int(width * drawn) - 3, 5) for width in self._widths)

    def laid_out(self) -> dict[str, Any]:
        """Everything of it."""
        sheet = self._sheet
        return {
            "is_wide": sheet.is_wide,
            "line_height_mm": sheet.line_height_mm,
            "facts": [labelled(fact.label, fact_shown(fact.value, sheet.locale)) for fact in sheet.facts],
            "columns": [_column(*one) for one in zip(sheet.columns, self._widths, strict=True)],
            "groups": [list(group) for group in sheet.groups],
            "sections": [self._section(section) for section in sheet.sections],
            "totals": [self._sum(one) for one in sheet.totals],
            "nothing": sheet.remarks.nothing,
            "changes": _changes(sheet.changes),
        }

    def _section(self, section: Section) -> dict[str, Any]:
        return {
            "title": self._sheet.title_of(section),
            "lines": [self._line(line) for line in section.lines],
            "sums": [self._sum(one) for one in section.sums],
        }

    def _line(self, line: Line) -> dict[str, Any]:
        cells = self._cells(line.values)
        return {"cells": cells, "is_inside": line.is_inside, "is_long": max(map(len, cells)) > LONG_TEXT}

    def _sum(self, one: Sum) -> dict[str, Any]:
        cells = self._cells(one.values)
        return {"label": one.label, "label_columns": one.label_columns, "cells": cells[one.label_columns :]}

    def _cells(self, values: tuple[Cell, ...]) -> list[str]:
        places = zip(values, self._sheet.columns, self._room, strict=True)
        return [self._cell(value, column, room) for value, column, room in places]

    def _cell(self, value: Cell, column: Column, room: int) -> str:
        words = shown(value, column.kind, self._sheet.locale)
        return _breakable(words, room) if column.kind is Kind.TEXT else words


def _changes(changes: Changes | None) -> dict[str, Any] | None:
    if changes is None:
        return None
    return {"title": changes.title, "points": [_breakable(point, LETTERS_ACROSS) for point in changes.points]}


def _column(column: Column, width: int) -> dict[str, Any]:
    return {"heading": column.heading, "mark": column.mark, "width": width, "align": ALIGNMENTS[column.kind]}


def _breakable(words: str, fits: int) -> str:
    """Let a word that is longer than its place is wide run on in the next line, with a hyphen between letters."""
    words = re.sub(rf"[^\W\d_]{{{fits}}}(?=[^\W\d_]{{3}})", rf"\g<0>{SOFT_HYPHEN}", words)
    return re.sub(rf"{UNBROKEN}{{{fits}}}(?={UNBROKEN})", rf"\g<0>{BREAK_HERE}", words)
