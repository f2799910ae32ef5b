"""Writes a document for a word processor: A4, real tables and styles, headings on every page, "page x of y"."""

from facilitation.documents.shown import DOTS, attachment_label
from facilitation.documents.views.record import Block, Heading, Labelled, Paper, Paragraph, Points, Record, Table
from facilitation.documents.word.looks import CENTRED, DETAIL, HEADING, NORMAL
from facilitation.documents.word.pages import TextDocument


def export(paper: Paper) -> bytes:
    """The whole document; the same paper gives the same bytes."""
    document = TextDocument(paper, is_wide=not isinstance(paper, Record) and paper.is_wide)
    document.write_letterhead(paper.letterhead)
    document.write_titles(paper)
    if isinstance(paper, Record):
        _write_words(document, paper)
    else:
        document.write_sheet(paper)
    return document.saved()


def _write_words(document: TextDocument, record: Record) -> None:
    document.write(f"Nomor: {record.number or DOTS}", CENTRED)
    for block in record.blocks:
        _write_block(document, block)
    document.write(record.closing, NORMAL, is_kept=True)
    document.write("", NORMAL, is_kept=True)
    document.write_signatures(record.signatures)
    for number, sheet in enumerate(record.attachments, start=1):
        document.turn_page(is_wide=sheet.is_wide)
        document.write(attachment_label(number), CENTRED)
        document.write_titles(sheet)
        document.write_sheet(sheet)


def _write_block(document: TextDocument, block: Block) -> None:
    match block:
        case Heading(words=words):
            document.write(words, HEADING, is_kept=True)
        case Paragraph(words=words):
            document.write(words, NORMAL)
        case Points(points=points):
            document.write_points(points)
        case Labelled(pairs=pairs):
            document.write_pairs([(label, value or DOTS) for label, value in pairs], DETAIL)
        case Table(sheet=sheet):
            document.write_list(sheet)
