"""The styles of a text document, which whoever edits it finds in the list of styles."""

from typing import NamedTuple

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

# Every program has it, or a font of the same widths.
FONT = "Arial"
LANGUAGE = "id-ID"
INK = RGBColor(0x1C, 0x17, 0x12)
HEADING_FILL, INSIDE_FILL, SUM_FILL = "EEE7D8", "EEF4E9", "F7F3EA"

# The ids of the styles.
NORMAL, TITLE, SUBTITLE, HEADING, POINT, GRID = "Normal", "Title", "Subtitle", "Heading1", "ListNumber", "TableGrid"
ISSUER, OFFICE, CENTRED, CELL, COLUMN_HEADING = "KopPenerbit", "KopInstansi", "Tengah", "IsiTabel", "KepalaKolom"
LARGE_CELL, LARGE_COLUMN_HEADING, DETAIL = "IsiTabelBesar", "KepalaKolomBesar", "Rincian"
FACT, SIGNATURE, FOOT = "Keterangan", "TandaTangan", "KakiHalaman"


class Look(NamedTuple):
    """Size, weight and place of a style's words; `before` and `after` are the points around its paragraph."""

    style_id: str
    name: str
    size: float
    is_bold: bool = False
    is_centred: bool = False
    before: float = 0
    after: float = 0


LOOKS = (
    Look(NORMAL, "Normal", 11, after=6),
    Look(TITLE, "Title", 14, is_bold=True, is_centred=True, before=6),
    Look(SUBTITLE, "Subtitle", 11, is_bold=True, is_centred=True, after=6),
    Look(HEADING, "Heading 1", 11, is_bold=True, before=10, after=4),
    Look(POINT, "List Number", 11, after=3),
    Look(ISSUER, "Kop Penerbit", 15, is_bold=True, is_centred=True),
    Look(OFFICE, "Kop Instansi", 11.5, is_centred=True),
    Look(CENTRED, "Tengah", 11, is_centred=True, after=6),
    Look(CELL, "Isi Tabel", 8, before=1, after=1),
    Look(COLUMN_HEADING, "Kepala Kolom", 8, is_bold=True, is_centred=True, before=1, after=1),
    Look(LARGE_CELL, "Isi Tabel Besar", 9.5, before=1, after=1),
    Look(LARGE_COLUMN_HEADING, "Kepala Kolom Besar", 9.5, is_bold=True, is_centred=True, before=1, after=1),
    Look(DETAIL, "Rincian", 11, after=2),
    Look(FACT, "Keterangan", 9),
    Look(SIGNATURE, "Tanda Tangan", 10.5, is_centred=True),
    Look(FOOT, "Kaki Halaman", 7.5),
)


def set_styles(document: Document) -> None:
    """Give the document our styles, in Indonesian for its spelling checker."""
    for look in LOOKS:
        _set(_style(document, look), look)
    fonts = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    fonts.find(qn("w:lang")).set(qn("w:val"), LANGUAGE)


def _style(document: Document, look: Look) -> ParagraphStyle:
    styles = document.styles
    if look.name not in styles:
        made = styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
        made.element.set(qn("w:styleId"), look.style_id)
    found = styles[look.name]
    if not isinstance(found, ParagraphStyle):
        raise TypeError(f"{look.name} is no style of paragraphs")
    return found


def _set(style: ParagraphStyle, look: Look) -> None:
    font, shape = style.font, style.paragraph_format
    font.size, font.bold, font.italic, font.color.rgb, font.name = Pt(look.size), look.is_bold, False, INK, FONT
    names = style.element.get_or_add_rPr().get_or_add_rFonts()
    # The theme's fonts would win over the one that is named.
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        names.attrib.pop(qn(f"w:{theme}"), None)
    for spacing in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(spacing)
    shape.alignment = WD_ALIGN_PARAGRAPH.CENTER if look.is_centred else WD_ALIGN_PARAGRAPH.LEFT
    shape.space_before, shape.space_after, shape.line_spacing = Pt(look.before), Pt(look.after), 1.0
    # The library's template draws a line below the title, which looks like a letterhead's.
    for border in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
        border.getparent().remove(border)
