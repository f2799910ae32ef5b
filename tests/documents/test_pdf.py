"""The PDF that officials print and sign: complete, archival, and without a word that does anything."""

import io
import re
import subprocess
import sys
from dataclasses import replace

import pypdf
import pytest
import typst

from facilitation.documents.loader import FileFormat, export
from facilitation.documents.rancangan_rkp import rancangan_rkp
from facilitation.documents.typesetting import typeset
from facilitation.documents.views.forms import FieldPlan, PlannedWork
from facilitation.documents.views.letterhead import Letterhead
from tests.documents import papers
from tests.documents.reading import facts, metadata, pages, told

HARMLESS = (
    '#read("/etc/passwd")',
    "=1+1",
    "*tebal* _miring_ $x^2$ @rujukan <label> // komentar",
    "#set page(width: 1mm)",
    "\\u{41} \\ #sys.inputs",
    "{page} %(page)s &P",
    "50 % < 100 > & \"kutip\" 'tunggal'",
)
UNCOVERED = (("😀", "□"), ("ꦧꦱ", "□□"), ("中文", "□□"), ("👨‍👩‍👧", "□□□"), ("bel\x07 nul\x00", "bel nul"))


def pdf_of(draft):
    """The paper of a draft."""
    return export(rancangan_rkp(draft), FileFormat.PDF)


def draft_with(activity, **letterhead):
    """A draft whose only work is called so."""
    field = FieldPlan(number="1", name="Pembangunan", works=(PlannedWork(activity=activity),))
    return replace(papers.draft(letterhead=replace(papers.LETTERHEAD, **letterhead)), fields=(field,))


def test_the_paper_claims_and_keeps_the_archival_standard():
    pdf = pdf_of(papers.draft(2, 3))
    assert "<pdfaid:part>2</pdfaid:part>" in metadata(pdf)
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in metadata(pdf)
    fonts = [line.split() for line in told("pdffonts", "-", stdin=pdf).splitlines()[2:]]
    # Columns from the right: object, its generation, then unicode map, subset, embedded.
    assert fonts
    assert {font[-5] for font in fonts} == {"yes"}
    assert all("Libertinus" in font[0] or "DejaVuSansMono" in font[0] for font in fonts)


def test_the_paper_is_tagged_and_says_its_title_and_language():
    reader = pypdf.PdfReader(io.BytesIO(pdf_of(papers.draft(1))))
    assert reader.metadata.title == "RANCANGAN RKP DESA"
    assert reader.trailer["/Root"]["/Lang"] == "id"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_the_wide_form_lies_and_the_list_stands():
    wide = rancangan_rkp(papers.draft(1))
    assert facts(export(wide, FileFormat.PDF))["Page size"] == "841.89 x 595.276 pts (A4)"
    assert facts(export(replace(wide, is_wide=False), FileFormat.PDF))["Page size"] == "595.276 x 841.89 pts (A4)"


def test_three_hundred_works_have_headings_and_page_numbers_on_every_page():
    pdf = pdf_of(papers.draft(75, 75, 75, 75))
    found = pages(pdf)
    assert len(found) == int(facts(pdf)["Pages"]) > 10
    for number, page in enumerate(found, start=1):
        assert "Perkiraan Biaya dan Sumber Pembiayaan Prakiraan Pola Pelaksanaan" in page
        assert f"Halaman {number} dari {len(found)}" in page
        assert papers.CHECKSUM in page
    assert sum(page.count("Perbaikan jalan ke-") for page in found) == 300


def test_the_sums_on_paper_are_the_sums_of_its_works():
    text = " ".join(pages(pdf_of(papers.draft(3, 0, 5))))
    assert "Jumlah Per Bidang 1 7.404.000" in text
    assert "Jumlah Per Bidang 2 0" in text
    assert "Jumlah Per Bidang 3 18.510.000" in text
    assert "Jumlah Total 25.914.000" in text


@pytest.mark.parametrize("words", HARMLESS)
def test_words_that_look_like_markup_are_words(words):
    shown = pages(pdf_of(draft_with(words, village=words)))[0]
    assert shown.replace("\u200b", "").replace("\u00ad", "").replace(" ", "").count(words.replace(" ", "")) >= 1
    assert "root:" not in shown


@pytest.mark.parametrize(("words", "boxes"), UNCOVERED, ids=[ascii(words) for words, _ in UNCOVERED])
def test_a_letter_without_a_glyph_becomes_a_box_and_the_paper_says_so(words, boxes):
    pdf = pdf_of(draft_with(f"Taman {words} bermain"))
    shown = pages(pdf)[0]
    assert f"Taman {boxes} bermain" in shown.replace("  ", " ")
    assert "□: huruf yang tidak ada" in shown
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in metadata(pdf)


def test_a_paper_without_boxes_does_not_explain_them():
    assert "□" not in pages(pdf_of(papers.draft(1)))[0]


def test_a_trouble_that_is_no_letter_is_not_hidden():
    with pytest.raises(typst.TypstError, match="does not contain key"):
        typeset("sheet", {}, papers.FROZEN_AT)


def test_an_empty_list_says_that_there_is_nothing_in_it():
    shown = pages(pdf_of(papers.draft()))[0]
    assert "Nihil" in shown
    assert "None" not in shown
    assert "null" not in shown


def test_what_is_not_known_is_an_empty_cell():
    sheet = rancangan_rkp(draft_with("Taman"))
    assert sheet.lines[0].values[2:] == ("Taman", *[None] * 10)
    for file_format in (FileFormat.PDF, FileFormat.CSV, FileFormat.JSON):
        written = export(sheet, file_format)
        text = pages(written)[0] if file_format is FileFormat.PDF else written.decode()
        assert "None" not in text


def test_a_village_that_is_not_known_has_no_letterhead():
    shown = pages(pdf_of(papers.draft(1, letterhead=Letterhead())))[0]
    assert shown.startswith("RANCANGAN RKP DESA TAHUN 2027")


def test_the_logo_stands_on_the_paper():
    with_logo, without = (pypdf.PdfReader(io.BytesIO(pdf_of(papers.draft(1, letterhead=head)))) for head in
                          (papers.LETTERHEAD, replace(papers.LETTERHEAD, logo_png=b"")))  # fmt: skip
    assert len(with_logo.pages[0].images) == 1
    assert not without.pages[0].images


def test_a_word_longer_than_its_column_stays_in_its_column():
    boxes = told("pdftotext", "-bbox", "-", "-", stdin=pdf_of(draft_with("Pertanggungjawabankeuangannya" * 4)))
    found = re.findall(r'<word xMin="([\d.]+)".*?xMax="([\d.]+)".*?>(.*?)<', boxes)
    pieces = [(float(left), float(right)) for left, right, words in found if "tanggungjawab" in words]
    assert len(pieces) > 2
    # The column of the works is a seventh of the paper across.
    assert {round(left) for left, _ in pieces} == {round(pieces[0][0])}
    assert max(right - left for left, right in pieces) < 842 / 7


def test_a_story_longer_than_a_page_runs_over_to_the_next():
    story = " ".join(f"kata{number}" for number in range(3000))
    found = pages(pdf_of(draft_with(story)))
    assert len(found) > 2
    assert "kata2999" in " ".join(found).replace("\u200b", "")


def test_another_process_writes_the_same_bytes():
    program = (
        "import hashlib; from tests.documents import papers; from tests.documents.test_pdf import pdf_of;"
        "print(hashlib.sha256(pdf_of(papers.draft(2, 3))).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
