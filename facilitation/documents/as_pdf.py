"""Writes a document as PDF/A-2b to be printed and signed: A4, headings on every page, "page x of y" at its foot."""

import re
from typing import Any

from facilitation.documents.shown import fact_shown, shown
from facilitation.documents.typesetting import typeset
from facilitation.documents.views.letterhead import Letterhead
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
SOFT_HYPHEN, BREAK_HERE = "\u00ad", "\u200b"
# A line may end at a blank, a stroke or a dash without our help.
UNBROKEN = rf"[^\s/\-–—{SOFT_HYPHEN}]"


def export(sheet: Sheet) -> bytes:
    """The whole paper; the same sheet gives the same bytes."""
    paper = {
        "lang": sheet.locale[:2],
        "is_wide": sheet.is_wide,
        "line_height_mm": sheet.line_height_mm,
        "letterhead": _letterhead(sheet.letterhead),
        "title": sheet.title,
        "subtitle": sheet.subtitle,
        "facts": [[fact.label, fact_shown(fact.value, sheet.locale)] for fact in sheet.facts],
        "columns": [_column(column) for column in sheet.columns],
        "groups": [list(group) for group in sheet.groups],
        "sections": [_section(section, sheet) for section in sheet.sections],
        "totals": [_sum(one, sheet) for one in sheet.totals],
        "signatures": [[one.opening, one.role, one.name] for one in sheet.signatures],
        "footer": sheet.footer,
        "page_of": sheet.remarks.page_of,
        "nothing": sheet.remarks.nothing,
        "uncovered": sheet.remarks.uncovered,
    }
    return typeset("sheet", paper, sheet.frozen_at)


# Any stands for whatever JSON holds; the template reads it.
def _letterhead(letterhead: Letterhead | None) -> dict[str, Any] | None:
    if letterhead is None or not (letterhead.heading or letterhead.logo_png):
        return None
    return {
        "heading": letterhead.heading,
        "province": next((str(area) for area in letterhead.areas if area.label == "Provinsi"), ""),
        "logo": list(letterhead.logo_png),
    }


def _column(column: Column) -> dict[str, Any]:
    return {"heading": column.heading, "width": column.width, "align": ALIGNMENTS[column.kind]}


def _section(section: Section, sheet: Sheet) -> dict[str, Any]:
    return {
        "title": sheet.title_of(section),
        "lines": [_line(line, sheet) for line in section.lines],
        "sums": [_sum(one, sheet) for one in section.sums],
    }


def _line(line: Line, sheet: Sheet) -> dict[str, Any]:
    cells = _cells(line.values, sheet)
    return {"cells": cells, "is_inside": line.is_inside, "is_long": max(map(len, cells)) > LONG_TEXT}


def _sum(one: Sum, sheet: Sheet) -> dict[str, Any]:
    cells = _cells(one.values, sheet)
    return {"label": one.label, "label_columns": one.label_columns, "cells": cells[one.label_columns :]}


def _cells(values: tuple[Cell, ...], sheet: Sheet) -> list[str]:
    return [
        _breakable(shown(value, column.kind, sheet.locale), column)
        for column, value in zip(sheet.columns, values, strict=True)
    ]


def _breakable(words: str, column: Column) -> str:
    """Let a word that is longer than its column is wide run on in the next line, with a hyphen between letters."""
    if column.kind is not Kind.TEXT:
        return words
    fits = max(column.width - 4, 5)
    words = re.sub(rf"[^\W\d_]{{{fits}}}(?=[^\W\d_]{{3}})", rf"\g<0>{SOFT_HYPHEN}", words)
    return re.sub(rf"{UNBROKEN}{{{fits}}}(?={UNBROKEN})", rf"\g<0>{BREAK_HERE}", words)
