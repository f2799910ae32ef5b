"""Where proposals come from in the lists, how a rest is met, and the negotiations of a berita acara."""

from dataclasses import replace

import pytest

from facilitation.agreement.rules.decision import Decision, Outcome
from facilitation.agreement.rules.way_out import LaterYear, Rest, WayOut
from facilitation.aspirations.rules.provenance import OF_RESIDENTS, Level, Origin, Provenance
from facilitation.documents.lists.outcomes import (
    daftar_belum_diakomodir,
    daftar_cadangan,
    daftar_disepakati,
    daftar_diteruskan,
)
from facilitation.documents.records.berita_acara import berita_acara
from facilitation.documents.shown import DOTS
from facilitation.documents.views.negotiated import Negotiated
from facilitation.documents.views.record import Heading, Paragraph, Points
from facilitation.screens.papers.outcome_words import origin_told, way_out_told
from tests.documents import plenary

LISTS = (daftar_disepakati, daftar_cadangan, daftar_diteruskan, daftar_belum_diakomodir)
TALKS = Negotiated(
    about="Usulan nomor 2, Drainase",
    matter="Berapa meter",
    mediator="Ibu Rina, LSM",
    rounds=("Tawaran pemerintah: Cukup 200 meter (disetujui warga oleh Bu Wati)",),
    outcome="mufakat",
)


def with_origins(*origins):
    decisions = plenary.decisions(len(origins))
    works = zip(decisions.fields[0].works, origins, strict=True)
    named = tuple(replace(work, origin=origin) for work, origin in works)
    return replace(decisions, fields=(replace(decisions.fields[0], works=named),))


@pytest.mark.parametrize("make", LISTS)
def test_a_list_says_where_its_proposals_come_from_where_not_all_are_residents_own(make):
    sheet = make(with_origins("Warga", "Pemerintah desa"))
    place = [column.heading for column in sheet.columns].index("Asal Usulan")
    assert [line.values[place] for line in sheet.sections[0].lines][:2] == ["Warga", "Pemerintah desa"]


@pytest.mark.parametrize("make", LISTS)
@pytest.mark.parametrize("origin", ["Warga", ""])
def test_where_all_are_residents_own_there_is_no_column_for_it(make, origin):
    assert "Asal Usulan" not in [column.heading for column in make(with_origins(origin)).columns]


def test_an_origin_is_told_with_the_level_and_the_owner_of_a_programme():
    programme = Provenance(origin=Origin.PROGRAMME, level=Level.REGENCY, owner="Dinas PU")
    assert origin_told(programme) == "Program masuk desa (kabupaten/kota, Dinas PU)"
    assert origin_told(OF_RESIDENTS) == "Warga"


@pytest.mark.parametrize(
    ("way_out", "rest", "told"),
    [
        (None, Rest(), ""),
        (WayOut.REDUCED, Rest(), "volume dikurangi"),
        (
            WayOut.PHASED,
            Rest(later=(LaterYear(year=2028, amount_rupiah=5_000), LaterYear(year=2029, amount_rupiah=1_000))),
            "bertahap, sisanya tahun berikutnya: 2028 Rp 5.000, 2029 Rp 1.000",
        ),
        (WayOut.PARTNER, Rest(contributor="PT Tirta", contributed_rupiah=20), "sisanya dari mitra: PT Tirta Rp 20"),
        (WayOut.COMBINED, Rest(combined_with="p"), "digabung dengan usulan lain: Sumur"),
    ],
)
def test_a_way_out_is_told_with_how_its_rest_is_met(way_out, rest, told):
    decision = Decision(outcome=Outcome.AGREED, way_out=way_out, rest=rest)
    assert way_out_told(decision, {"p": "Sumur"}) == told


def test_a_berita_acara_prints_each_negotiation_round_by_round():
    blocks = berita_acara(replace(plenary.record(), negotiations=(TALKS, replace(TALKS, outcome="")))).blocks
    words = [block.words for block in blocks if isinstance(block, Heading | Paragraph)]
    assert any(one.endswith(". Perundingan") for one in words)
    assert (
        "Usulan nomor 2, Drainase. Pokok perundingan: Berapa meter. Penengah, tanpa hak suara: Ibu Rina, LSM." in words
    )
    assert Points(points=TALKS.rounds) in blocks
    assert ["Hasil: mufakat", f"Hasil: {DOTS}"] == [one for one in words if one.startswith("Hasil: ")]


def test_without_negotiations_the_part_is_left_out():
    blocks = berita_acara(plenary.record()).blocks
    assert not any(isinstance(block, Heading) and "Perundingan" in block.words for block in blocks)
