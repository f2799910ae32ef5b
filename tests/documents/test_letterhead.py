"""The letterhead: people type names with and without the word in front of them."""

import pytest

from facilitation.documents.views.letterhead import Letterhead


@pytest.mark.parametrize(
    ("letterhead", "heading"),
    [
        (Letterhead(), ()),
        (Letterhead(province="Jawa Barat"), ()),
        (Letterhead(village="Sukamaju"), ("PEMERINTAH DESA SUKAMAJU",)),
        (
            Letterhead(village="Sukamaju", subdistrict="Cilawu", district="Garut", province="Jawa Barat"),
            ("PEMERINTAH KABUPATEN GARUT", "KECAMATAN CILAWU", "DESA SUKAMAJU"),
        ),
        (
            Letterhead(village="Harapan", subdistrict="Medan Kota", district="Kota Medan", village_label="Kelurahan"),
            ("PEMERINTAH KOTA MEDAN", "KECAMATAN MEDAN KOTA", "KELURAHAN HARAPAN"),
        ),
        (Letterhead(village=" Desa Sukamaju ", subdistrict="  "), ("PEMERINTAH DESA SUKAMAJU",)),
        (Letterhead(subdistrict="Cilawu", district="Garut"), ("PEMERINTAH KABUPATEN GARUT", "KECAMATAN CILAWU")),
        (Letterhead(village="Desa"), ("PEMERINTAH DESA DESA",)),
        (Letterhead(village="Kotabaru"), ("PEMERINTAH DESA KOTABARU",)),
        (Letterhead(village="nagari Sungai Pua"), ("PEMERINTAH NAGARI SUNGAI PUA",)),
    ],
    ids=[
        "nothing",
        "province",
        "village",
        "desa",
        "kelurahan",
        "typed-twice",
        "kecamatan",
        "word-only",
        "kotabaru",
        "nagari",
    ],
)
def test_the_letterhead_names_the_offices_from_the_largest_to_the_issuing_one(letterhead, heading):
    assert letterhead.heading == heading


def test_a_label_typed_in_front_is_the_label():
    (district,) = Letterhead(district="Kota Bekasi").areas
    assert (district.label, district.name) == ("Kota", "Bekasi")
