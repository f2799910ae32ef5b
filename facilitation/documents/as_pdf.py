"""Writes a document as PDF/A-2b to be printed and signed: A4, headings on every page, "page x of y" at its foot."""

from typing import Any

from facilitation.documents.list_on_page import labelled, list_on_page
from facilitation.documents.qr_code import qr_svg
from facilitation.documents.shown import DOTS, attachment_label
from facilitation.documents.typesetting import typeset
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.record import Block, Heading, Labelled, Paper, Paragraph, Points, Record, Table
from facilitation.documents.views.sheet import Sheet, Signature


def export(paper: Paper) -> bytes:
    """The whole paper; the same paper gives the same bytes."""
    if isinstance(paper, Record):
        return typeset("record", {**_page(paper), **_words(paper)}, paper.frozen_at)
    return typeset("sheet", {**_page(paper), "list": list_on_page(paper)}, paper.frozen_at)


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
        "number": record.number or DOTS,
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
            return ["labelled", [labelled(label, value or DOTS) for label, value in pairs]]
        case Table(sheet=sheet):
            return ["table", list_on_page(sheet)]


def _attached(number: int, sheet: Sheet) -> dict[str, Any]:
    about = {"title": sheet.title, "subtitle": sheet.subtitle, "signatures": _signatures(sheet.signatures)}
    return {**about, **list_on_page(sheet), "band": attachment_label(number)}


def _signatures(signed: tuple[Signature, ...]) -> list[list[str]]:
    return [[one.opening, one.role, one.name] for one in signed]


def _letterhead(letterhead: Letterhead | None) -> dict[str, Any] | None:
    if letterhead is None or not (letterhead.heading or letterhead.logo_png):
        return None
    return {
        "heading": letterhead.heading,
        "province": letterhead.province_line,
        "logo": list(letterhead.logo_png),
    }
