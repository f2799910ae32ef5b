"""A text document on its way: pages, letterhead, titles, lists, signatures and the foot of every page."""

import io
from datetime import UTC
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.parser import parse_xml
from docx.section import Section as Pages
from docx.shared import Mm

from facilitation.documents.archive import repacked
from facilitation.documents.qr_code import qr_png
from facilitation.documents.shown import fact_shown
from facilitation.documents.views.letterhead import Letterhead
from facilitation.documents.views.record import Paper
from facilitation.documents.views.sheet import Sheet, Signature
from facilitation.documents.word import looks, xml
from facilitation.documents.word.listing import TWIPS_PER_MM, list_table
from facilitation.documents.word.looks import FACT, FOOT, ISSUER, OFFICE, SIGNATURE, SUBTITLE, TITLE

A4 = (210, 297)
WIDE_MARGIN, NARROW_MARGIN, TOP_MARGIN, BOTTOM_MARGIN = 12, 18, 14, 26
LOGO_MM, QR_MM, PAGES_MM = 18, 16, 32
BARE = "TableNormal"
FACTS_IN_ONE_BLOCK = 3
IN_A_ROW = 3
SPACE_TO_SIGN = 1000
DOTS_TO_SIGN = f"( {'.' * 40} )"
ROOT = f"<w:p {xml.NAMESPACE}>"
RULE = '<w:tblBorders><w:bottom w:val="thinThickSmallGap" w:sz="18" w:space="1" w:color="1C1712"/></w:tblBorders>'


class TextDocument:
    """One text document, written from its first page to its last; Any, because the library's XML has no types."""

    def __init__(self, paper: Paper, *, is_wide: bool) -> None:
        """Begin with our styles, and dated as the paper is, so that the file never says when it was made."""
        self._paper, self._document = paper, Document()
        looks.set_styles(self._document)
        about, made_at = self._document.core_properties, paper.frozen_at.astimezone(UTC).replace(tzinfo=None)
        about.title, about.subject = xml.words_in(paper.title)[:255], xml.words_in(paper.subtitle)[:255]
        about.author = about.last_modified_by = about.comments = ""
        about.created = about.modified = made_at.replace(microsecond=0)
        about.language, about.revision = looks.LANGUAGE, 1
        self._set_paper(self._document.sections[0], is_wide=is_wide)
        self._write_foot()

    @property
    def width(self) -> int:
        """How many twips lie between the margins of the present page."""
        pages = self._document.sections[-1]
        edges = (pages.page_width, pages.left_margin, pages.right_margin)
        paper, left, right = (length.twips if length else 0 for length in edges)
        return paper - left - right

    def turn_page(self, *, is_wide: bool) -> None:
        """Begin a page of its own, lying or standing, with the same foot as wide as it."""
        self._set_paper(self._document.add_section(WD_SECTION.NEW_PAGE), is_wide=is_wide)
        self._write_foot()

    def write(self, content: str, style: str, *, is_kept: bool = False) -> None:
        """Put words below what is there."""
        self._add(xml.paragraph(xml.run(content), style, is_kept=is_kept).replace("<w:p>", ROOT, 1))

    def write_letterhead(self, head: Letterhead | None) -> None:
        """The offices with the logo beside them and a double line below; nothing known writes nothing."""
        if head is None or not (head.heading or head.logo_png):
            return
        side = round(24 * TWIPS_PER_MM)
        widths = (side, self.width - 2 * side, side)
        *offices, issuer = head.heading or ("",)
        lines = [xml.paragraph(xml.run(office), OFFICE) for office in offices]
        words = "".join((*lines, xml.paragraph(xml.run(issuer), ISSUER)))
        words += xml.paragraph(xml.run(head.province_line), OFFICE) if head.province_line else ""
        empty = xml.paragraph("", FACT)
        cells = (xml.cell(empty, widths[0]), xml.cell(words, widths[1], valign="center"), xml.cell(empty, widths[2]))
        self._add(xml.table(BARE, widths, (xml.row(cells),), borders=RULE))
        if head.logo_png:
            self._document.tables[-1].rows[0].cells[0].paragraphs[0].add_run().add_picture(
                io.BytesIO(head.logo_png), height=Mm(LOGO_MM)
            )

    def write_titles(self, paper: Paper) -> None:
        """Title and subtitle."""
        self.write(paper.title, TITLE)
        if paper.subtitle:
            self.write(paper.subtitle, SUBTITLE)

    def write_pairs(self, pairs: list[tuple[str, str]], style: str, *, blocks: int = 1) -> None:
        """Labels with their values behind a colon, in so many blocks side by side."""
        rows = -(-len(pairs) // blocks)
        block = self.width // blocks
        label, colon = round(block * 0.28), 200
        widths = (label, colon, block - label - colon) * blocks
        drawn = []
        for number in range(rows):
            some = [pairs[place] if place < len(pairs) else ("", "") for place in range(number, rows * blocks, rows)]
            texts = [text for name, value in some for text in (name, ":" if name else "", value)]
            drawn.append(xml.row(self._texts(texts, widths, style)))
        self._add(xml.table(BARE, widths, drawn))
        self.write("", FACT)

    def write_sheet(self, sheet: Sheet) -> None:
        """A list with the facts above it and those who sign below."""
        if sheet.facts:
            facts = [(fact.label, fact_shown(fact.value, sheet.locale)) for fact in sheet.facts]
            self.write_pairs(facts, FACT, blocks=2 if len(facts) > FACTS_IN_ONE_BLOCK else 1)
        if sheet.changes:
            self.write(sheet.changes.title, looks.HEADING, is_kept=True)
            self.write_points(sheet.changes.points)
            self.write("", FACT)
        self.write_list(sheet)
        self.write_signatures(sheet.signatures)

    def write_list(self, sheet: Sheet) -> None:
        """A list alone; what follows a table must not touch it."""
        self._add(list_table(sheet, self.width))
        self.write("", FACT, is_kept=bool(sheet.signatures))

    def write_signatures(self, signed: tuple[Signature, ...]) -> None:
        """Who signs, at most three side by side, all of it on one page."""
        for first in range(0, len(signed), IN_A_ROW):
            some = signed[first : first + IN_A_ROW]
            widths = (self.width // len(some),) * len(some)
            rows = (
                [xml.run(one.opening) for one in some],
                [xml.run(one.role, is_bold=True) for one in some],
                [""] * len(some),
                [xml.run(one.name or DOTS_TO_SIGN, is_bold=bool(one.name)) for one in some],
            )
            drawn = [self._signature_row(row, widths) for row in rows]
            self._add(xml.table(BARE, widths, drawn))
            self.write("", FACT)

    def write_points(self, points: tuple[str, ...]) -> None:
        """Points that are counted from 1."""
        numbering = self._number_again()
        for point in points:
            self._add(xml.paragraph(xml.run(point), looks.POINT, numbering=numbering).replace("<w:p>", ROOT, 1))

    def saved(self) -> bytes:
        """The file."""
        target = io.BytesIO()
        self._document.save(target)
        return repacked(target.getvalue())

    def _number_again(self) -> int:
        """The id of a numbering that begins at 1."""
        numbering: Any = self._document.part.numbering_part.element
        listed: Any = self._document.styles["List Number"].element
        like = listed.pPr.numPr.numId.val
        made = numbering.add_num(numbering.num_having_numId(like).abstractNumId.val)
        made.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(made.numId)

    def _signature_row(self, runs: list[str], widths: tuple[int, ...]) -> str:
        cells = (
            xml.cell(xml.paragraph(run, SIGNATURE, is_kept=True), width)
            for run, width in zip(runs, widths, strict=True)
        )
        return xml.row(cells, height=0 if any(runs) else SPACE_TO_SIGN)

    def _texts(self, texts: list[str], widths: tuple[int, ...], style: str) -> list[str]:
        cells = zip(texts, widths, strict=True)
        return [xml.cell(xml.paragraph(xml.run(text), style), width) for text, width in cells]

    def _add(self, markup: str) -> Any:  # noqa: ANN401  the library's XML has no types
        element: Any = parse_xml(markup)
        # Behind everything but the page's own settings, which stand last.
        self._document.element.body.insert_element_before(element, "w:sectPr")
        return element

    def _set_paper(self, pages: Pages, *, is_wide: bool) -> None:
        width, height = A4[::-1] if is_wide else A4
        pages.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT
        pages.page_width, pages.page_height = Mm(width), Mm(height)
        pages.left_margin = pages.right_margin = Mm(WIDE_MARGIN if is_wide else NARROW_MARGIN)
        pages.top_margin, pages.bottom_margin = Mm(TOP_MARGIN), Mm(BOTTOM_MARGIN)
        pages.header_distance = pages.footer_distance = Mm(7)

    def _write_foot(self) -> None:
        """The QR code where there is one, what the paper was made from, and the page's number."""
        foot, check = self._document.sections[-1].footer, self._paper.verification
        foot.is_linked_to_previous = False
        code, last = (round(mm * TWIPS_PER_MM) for mm in (QR_MM + 5 if check else 0.5, PAGES_MM))
        widths = (code, self.width - code - last, last)
        contents = ("", xml.run(self._paper.footer), xml.fields(self._paper.remarks.page_of))
        sides = ("left", "left", "right")
        cells = (
            xml.cell(xml.paragraph(content, FOOT, align=side), width, valign="center")
            for content, side, width in zip(contents, sides, widths, strict=True)
        )
        empty: Any = foot.paragraphs[0]._p  # noqa: SLF001  the library adds tables of equal columns only
        empty.addprevious(parse_xml(xml.table(BARE, widths, (xml.row(cells),))))
        foot.paragraphs[0].style = self._document.styles["Kaki Halaman"]
        if check:
            picture = foot.tables[0].rows[0].cells[0].paragraphs[0].add_run()
            picture.add_picture(io.BytesIO(qr_png(check.address)), height=Mm(QR_MM))
