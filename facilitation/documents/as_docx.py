"""Writes a document for a word processor: A4, real tables and styles, headings on every page, "page x of y"."""

from facilitation.documents.shown import DOTS, attachment_label
from facilitation.documents.views.record import Block, Heading, Labelled, Paper, Paragraph, Points, Record, Table
from facilitation.documents.word.looks import CENTRED, DETAIL, HEADING, NORMAL
from facilitation.documents.word.pages import Pack


def export(paper: Paper) -> bytes:
    """The whole document; the same paper gives the same bytes."""
    pack = Pack(paper, is_wide=not isinstance(paper, Record) and paper.is_wide)
    pack.write_letterhead(paper.letterhead)
    pack.write_titles(paper)
    if isinstance(paper, Record):
        _write_words(pack, paper)
    else:
        pack.write_sheet(paper)
    return pack.saved()


def _write_words(pack: Pack, record: Record) -> None:
    if record.number:
        pack.write(f"Nomor: {record.number}", CENTRED)
    for block in record.blocks:
        _write_block(pack, block)
    pack.write(record.closing, NORMAL, is_kept=True)
    pack.write("", NORMAL, is_kept=True)
    pack.write_signatures(record.signatures)
    for number, sheet in enumerate(record.attachments, start=1):
        pack.turn_page(is_wide=sheet.is_wide)
        pack.write(attachment_label(number), CENTRED)
        pack.write_titles(sheet)
        pack.write_sheet(sheet)


def _write_block(pack: Pack, block: Block) -> None:
    match block:
        case Heading(words=words):
            pack.write(words, HEADING, is_kept=True)
        case Paragraph(words=words):
            pack.write(words, NORMAL)
        case Points(points=points):
            numbering = pack.number_again()
            for point in points:
                pack.write_point(point, numbering)
        case Labelled(pairs=pairs):
            pack.write_pairs([(label, value or DOTS) for label, value in pairs], DETAIL)
        case Table(sheet=sheet):
            pack.write_list(sheet)
