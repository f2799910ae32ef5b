"""Writes a document as PDF/A-2b to be printed and signed: A4, headings on every page, "page x of y" at its foot."""

import re
from typing import Any

from facilitation.documents.qr_code import qr_svg
from facilitation.documents.shown import DOTS, attachment_label, fact_shown, shown
from facilitation.documents.typesetting import typeset
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.record import Block, Heading, Labelled, Paper, Paragraph, Points, Record, Table
from facilitation.documents.views.sheet import Cell, Column, Kind, Line, Section, Sheet, Signature, Sum

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


def export(paper: Paper) -> bytes:
    """The whole paper; the same paper gives the same bytes."""
    if isinstance(paper, Record):
        return typeset("record", {**_page(paper), **_words(paper)}, paper.frozen_at)
    return typeset("sheet", {**_page(paper), "list": _list(paper)}, paper.frozen_at)


# Any stands for whatever JSON holds; the templates read it.
def _page(paper: Paper) -> dict[str, Any]:
    """What every page of a paper has around its content."""
    check = paper.verification
    return {
        "lang": paper.locale[:2],
        "letterhead": _letterhead(paper.letterhead),
        "title": paper.title,
        "subtitle": paper.subtitle,
        "signatures": _signatures(paper.signatures),
        "footer": paper.footer,
        "qr": qr_svg(check.address) if check else "",
        "qr_says": check.address if check else "",
        "page_of": paper.remarks.page_of,
        "uncovered": paper.remarks.uncovered,
    }


def _words(record: Record) -> dict[str, Any]:
    return {
        "number": record.number,
        "blocks": [_block(block) for block in record.blocks],
        "closing": record.closing,
        "attachments": [_attached(*one) for one in enumerate(record.attachments, start=1)],
    }


def _block(block: Block) -> list[Any]:
    match block:
        case Heading(words=words):
            return ["heading", words]
        case Paragraph(words=words):
            return ["paragraph", words]
        case Points(points=points):
            return ["points", points]
        case Labelled(pairs=pairs):
            return ["labelled", [[label, value or DOTS] for label, value in pairs]]
        case Table(sheet=sheet):
            return ["table", _list(sheet)]


def _attached(number: int, sheet: Sheet) -> dict[str, Any]:
    about = {"title": sheet.title, "subtitle": sheet.subtitle, "signatures": _signatures(sheet.signatures)}
    return {**about, **_list(sheet), "band": attachment_label(number)}


def _list(sheet: Sheet) -> dict[str, Any]:
    return {
        "is_wide": sheet.is_wide,
        "line_height_mm": sheet.line_height_mm,
        "facts": [[fact.label, fact_shown(fact.value, sheet.locale)] for fact in sheet.facts],
        "columns": [_column(column) for column in sheet.columns],
        "groups": [list(group) for group in sheet.groups],
        "sections": [_section(section, sheet) for section in sheet.sections],
        "totals": [_sum(one, sheet) for one in sheet.totals],
        "nothing": sheet.remarks.nothing,
    }


def _signatures(signed: tuple[Signature, ...]) -> list[list[str]]:
    return [[one.opening, one.role, one.name] for one in signed]


def _letterhead(letterhead: Letterhead | None) -> dict[str, Any] | None:
    if letterhead is None or not (letterhead.heading or letterhead.logo_png):
        return None
    return {
        "heading": letterhead.heading,
        "province": next((str(area) for area in letterhead.areas if area.label == "Provinsi"), ""),
        "logo": list(letterhead.logo_png),
    }


def _column(column: Column) -> dict[str, Any]:
    return {"heading": column.heading, "mark": column.mark, "width": column.width, "align": ALIGNMENTS[column.kind]}


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
