"""Writes WordprocessingML: runs, paragraphs and cells, in which no words are ever read as markup or as a field."""

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from facilitation.documents.shown import TURNING

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
# What XML cannot hold at all, and what print leaves out everywhere.
LEFT_OUT = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff{TURNING}]")
NEW_LINE = re.compile("\r\n|\r|\n")
FIELD = re.compile(r"\{(pages?)\}")
# Twips left and right of the words in a cell; a narrow column has no room for more.
CELL_MARGIN = 50
FIELD_NAMES = {"page": "PAGE", "pages": "NUMPAGES"}


def words_in(text: str) -> str:
    """Text as it may stand in a document, its letters in the order in which they were typed."""
    return LEFT_OUT.sub("", text)


def run(text: str, *, is_bold: bool = False) -> str:
    """Words in a row; a line that people ended ends here too."""
    lines = ("<w:tab/>".join(_letters(part) for part in line.split("\t")) for line in NEW_LINE.split(words_in(text)))
    look = "<w:rPr><w:b/></w:rPr>" if is_bold else ""
    return f"<w:r>{look}{'<w:br/>'.join(lines)}</w:r>"


def fields(sentence: str) -> str:
    """A sentence of ours in which {page} and {pages} count by themselves."""
    pieces = FIELD.split(sentence)
    return "".join(
        f'<w:fldSimple w:instr="{FIELD_NAMES[piece]}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        if place % 2
        else run(piece)
        for place, piece in enumerate(pieces)
    )


def paragraph(content: str, style: str, *, align: str = "", is_kept: bool = False, numbering: int = 0) -> str:
    """A paragraph of runs in a style by its id; one that `is_kept` stands on the page of what follows.

    `numbering` is the id of the one that counts it, if any does.
    """
    keep = "<w:keepNext/>" if is_kept else ""
    counted = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbering}"/></w:numPr>' if numbering else ""
    side = f"<w:jc w:val={quoteattr(align)}/>" if align else ""
    return f"<w:p><w:pPr><w:pStyle w:val={quoteattr(style)}/>{keep}{counted}{side}</w:pPr>{content}</w:p>"


def cell(content: str, width: int, *, span: int = 1, merge: str = "", fill: str = "", valign: str = "") -> str:
    """A cell of paragraphs, `width` in twips; `merge` is "restart" in the upper and "continue" in the lower of two."""
    about = (
        f'<w:tcW w:w="{width}" w:type="dxa"/>',
        f'<w:gridSpan w:val="{span}"/>' if span > 1 else "",
        f'<w:vMerge w:val="{merge}"/>' if merge else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else "",
        f'<w:vAlign w:val="{valign}"/>' if valign else "",
    )
    return f"<w:tc><w:tcPr>{''.join(about)}</w:tcPr>{content}</w:tc>"


def row(cells: Iterable[str], *, is_heading: bool = False, is_whole: bool = True, height: int = 0) -> str:
    """A row at least `height` twips high; a heading stands on every page, a whole one never runs over to the next."""
    about = (
        "<w:cantSplit/>" if is_whole else "",
        f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else "",
        "<w:tblHeader/>" if is_heading else "",
    )
    return f"<w:tr><w:trPr>{''.join(about)}</w:trPr>{''.join(cells)}</w:tr>"


def table(style: str, widths: Iterable[int], rows: Iterable[str], *, borders: str = "") -> str:
    """A table in a style by its id, its columns as wide as said, with these borders beside the style's."""
    known = tuple(widths)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in known)
    margins = "".join(f'<w:{side} w:w="{CELL_MARGIN}" w:type="dxa"/>' for side in ("left", "right"))
    about = (
        f'<w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(known)}" w:type="dxa"/>{borders}'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar>'
    )
    return f"<w:tbl {NAMESPACE}><w:tblPr>{about}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def _letters(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""
