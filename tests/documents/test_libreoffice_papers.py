"""The papers after a plenary in LibreOffice, which prints them for officials; it takes seconds, so all at once."""

from dataclasses import replace
from functools import cache, partial

import pytest

from facilitation.documents.loader import FileFormat, export, formats_of
from tests.documents import papers, plenary
from tests.documents.reading import code_meant, code_read, converted, corner, dots, facts, pages, written

WORDS = '=cmd() #read("/etc/passwd") {{7*7}} '
LINES = 60
# Lists that fill a page so far that their signatures no longer fit on it.
ENDINGS = (8, 12)
LAYOUTS = {
    **{f"ending_{length}": partial(plenary.daftar_disepakati, plenary.decisions(length)) for length in ENDINGS},
    "agreed": lambda: plenary.daftar_disepakati(plenary.decisions(LINES)),
    "book": lambda: plenary.buku_rencana(plenary.book(LINES)),
    "dear": lambda: plenary.buku_rencana(plenary.dear_book()),
    "record": lambda: plenary.berita_acara(plenary.record()),
    "hostile_record": lambda: plenary.paper("berita_acara_desa", WORDS),
    "hostile_list": lambda: replace(plenary.paper("belum_diakomodir", WORDS), changes=papers.changes(WORDS)),
}
# Every other paper as it is, so that none is only believed to open.
EVERY = {name: partial(plenary.paper, name) for name in (*plenary.LISTS, "surat_mandat")}
GROUPS = {"layouts": LAYOUTS, "every": EVERY}


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """A paper as LibreOffice prints it, by its name and the format that it was made in; many are printed in one go."""

    @cache
    def all_of(group, form):
        folder = tmp_path_factory.mktemp(form.value)
        files = []
        for name, make in GROUPS[group].items():
            paper = make()
            if form in formats_of(paper):
                files.append(folder / f"{name}.{form}")
                files[-1].write_bytes(export(paper, form))
        converted(folder, "pdf", *files)
        return {file.stem: file.with_suffix(".pdf").read_bytes() for file in files}

    def one(name, form):
        return all_of("layouts" if name in LAYOUTS else "every", form)[name]

    return one


@pytest.mark.parametrize("form", [FileFormat.DOCX, FileFormat.XLSX])
@pytest.mark.parametrize(
    ("name", "line", "heading"),
    [("agreed", "Pembangunan jalan lingkungan nomor", "Alasan"), ("book", "Sumur bor", "Nama Proyek/Kegiatan")],
)
def test_a_long_list_has_its_headings_and_numbers_on_every_page(printed, name, line, heading, form):
    pdf = printed(name, form)
    assert facts(pdf)["Page size"].startswith("841.")
    found = pages(pdf)
    assert len(found) > 1
    listed = [page for page in found if line in page]
    assert sum(page.count(line) for page in listed) == LINES
    assert all(heading in page for page in listed)
    for number, page in enumerate(found, start=1):
        assert f"Halaman {number} dari {len(found)}" in page


@pytest.mark.parametrize("form", [FileFormat.DOCX, FileFormat.XLSX])
def test_harmful_words_are_printed_as_they_are(printed, form):
    text = "".join("".join(page.split()) for page in pages(printed("hostile_list", form)))
    assert WORDS.replace(" ", "") + "Tidakcukupdana" in text
    assert WORDS.replace(" ", "") + "salahketik" in text
    assert "Perubahanterhadapversi1" in text
    assert "root:" not in text
    assert "99.999.999.999.999" in text or "99,999,999,999,999" in text


@pytest.mark.parametrize("form", [FileFormat.DOCX, FileFormat.XLSX])
def test_the_longest_amounts_are_neither_cut_off_nor_broken(printed, form):
    words = " ".join(pages(printed("dear", form))).replace(",", ".").split()
    assert words.count("99.999.999.999.999") == 12
    assert words.count("299.999.999.999.997") == 4
    assert words.count("1.199.999.999.999.988") == 1


@pytest.mark.parametrize("length", ENDINGS)
def test_the_last_line_stands_on_the_page_of_the_signatures(printed, length):
    _, last = pages(printed(f"ending_{length}", FileFormat.DOCX))
    assert f"nomor {length}" in last
    assert "H. Asep Sutisna, S.IP." in last


def test_the_record_prints_with_its_attachments_on_paper_of_their_own(printed):
    pdf = printed("record", FileFormat.DOCX)
    found = pages(pdf)
    (signed,) = [page for page in found if "Wakil Masyarakat" in page and "dibuat dengan sebenarnya" in page]
    assert "Sukamaju, 12 Agustus 2026" in signed
    attached = next(number for number, page in enumerate(found, start=1) if page.startswith("LAMPIRAN I "))
    assert attached > 1
    upright, lying = dots(pdf, per_mm=1), dots(pdf, page=attached, per_mm=1)
    assert upright.width < upright.height
    assert lying.width > lying.height


@pytest.mark.parametrize("name", EVERY)
def test_every_paper_opens_with_its_title_and_its_first_words(printed, name):
    paper = EVERY[name]()
    for form in {FileFormat.DOCX, FileFormat.XLSX} & set(formats_of(paper)):
        text = "".join("".join(page.split()) for page in pages(printed(name, form)))
        assert "".join(paper.title.split()) in text
        for one in paper.signatures:
            assert "".join((one.name or one.role).split()) in text


def test_the_code_at_the_foot_is_read_from_the_printed_page(printed):
    meant = code_meant(plenary.CHECK.address)
    foot = corner(printed("record", FileFormat.DOCX), 12, 271, 37, 295)
    assert code_read(foot, len(meant)) == meant


@pytest.mark.parametrize("form", [FileFormat.DOCX, FileFormat.XLSX])
def test_every_page_can_be_shown(printed, tmp_path, form):
    for name, make in LAYOUTS.items():
        if form in formats_of(make()):
            pdf = printed(name, form)
            written("pdftoppm", "-r", "20", "-png", "-", tmp_path / f"{name}-", stdin=pdf)
            assert len(list(tmp_path.glob(f"{name}-*.png"))) == int(facts(pdf)["Pages"])
