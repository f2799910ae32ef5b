"""The pages that people sign: never a signature without what it signs, and a code that opens what was adopted."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from facilitation.documents.lists.outcomes import daftar_disepakati
from facilitation.documents.loader import FileFormat, export
from facilitation.documents.records.berita_acara import berita_acara
from facilitation.documents.views.sheet import Signature
from tests.documents import papers, plenary
from tests.documents.reading import code_meant, code_read, corner, pages, told

# Enough lines to end at every height of a page.
LENGTHS = range(6, 20)


@pytest.mark.parametrize("length", LENGTHS)
def test_the_last_lines_of_a_list_stand_on_the_page_of_its_signatures(length):
    *_, last = pages(export(daftar_disepakati(plenary.decisions(length)), FileFormat.PDF))
    assert "H. Asep Sutisna, S.IP." in last
    assert f"Pembangunan jalan lingkungan nomor {length}" in last
    assert "Jumlah Total" in last
    assert "Alasan Perubahan Urutan" in last


@pytest.mark.parametrize("length", range(10, 34, 3))
def test_the_closing_words_of_a_record_stand_on_the_page_of_its_signatures(length):
    record = replace(plenary.record(attachments=()), agreements=tuple(f"Kesepakatan {one}" for one in range(length)))
    (signed,) = [page for page in pages(export(berita_acara(record), FileFormat.PDF)) if "Hj. Siti Aminah" in page]
    assert "dibuat dengan sebenarnya" in signed


def test_an_empty_list_is_signed_too():
    (page,) = pages(export(daftar_disepakati(plenary.decisions()), FileFormat.PDF))
    assert "Nihil" in page
    assert "H. Asep Sutisna, S.IP." in page


def test_a_line_longer_than_a_page_does_not_push_the_signatures_off_the_paper():
    one = plenary.decided(1)
    story = replace(one, reason=" ".join(f"kata{number}" for number in range(3000)))
    decisions = plenary.decisions(1)
    long = replace(decisions, fields=(replace(decisions.fields[0], works=(story,)),))
    found = pages(export(plenary.daftar_belum_diakomodir(long), FileFormat.PDF))
    assert "H. Asep Sutisna, S.IP." in found[-1]
    assert "kata2999" in " ".join(found).replace("\u200b", "")


@pytest.mark.parametrize("count", [1, 3, 5])
def test_however_many_sign_each_has_a_place(count):
    signed = tuple(Signature(opening="", role=f"Anggota {one}", name=f"Nama {one}") for one in range(count))
    record = replace(plenary.record(attachments=()), signatures=signed)
    text = " ".join(pages(export(berita_acara(record), FileFormat.PDF)))
    assert all(f"Anggota {one}" in text and f"Nama {one}" in text for one in range(count))


def test_the_code_at_the_foot_opens_the_page_that_checks_the_paper():
    pdf = export(berita_acara(plenary.record()), FileFormat.PDF)
    meant = code_meant(plenary.CHECK.address)
    foot = corner(pdf, 20, 275, 39, 295)
    assert code_read(foot, len(meant)) == meant


def test_a_paper_that_cannot_be_checked_has_no_code():
    pdf = export(berita_acara(replace(plenary.record(), verification=None)), FileFormat.PDF)
    foot = corner(pdf, 0, 281, 20, 295)
    assert foot.point(lambda dot: 255 if dot < 60 else 0).getbbox() is None
    assert papers.CHECKSUM not in " ".join(pages(pdf))


def test_the_longest_amounts_stay_in_their_columns():
    boxes = told(
        "pdftotext", "-bbox", "-", "-", stdin=export(plenary.buku_rencana(plenary.dear_book()), FileFormat.PDF)
    )
    found = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)".*?>(\d[\d.]{17,})<', boxes)
    assert [words for *_, words in found].count("1.199.999.999.999.988") == 1
    rows = {top: [(float(left), float(right)) for left, y, right, _ in found if y == top] for _, top, _, _ in found}
    assert len(rows) == 4
    for row in rows.values():
        assert len(row) == 5
        # Between two amounts lie the edges of their cells, 1.2 mm each.
        assert all(left - right > 2.4 / 25.4 * 72 - 0.1 for (_, right), (left, _) in pairwise(row))
