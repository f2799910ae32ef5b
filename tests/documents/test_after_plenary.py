"""The lists after a plenary: the forms' headings, reasons where reasons are owed, and sums that add up."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.documents.lists.buku_rencana import buku_rencana
from facilitation.documents.lists.delegasi import daftar_delegasi
from facilitation.documents.lists.du_rkp import du_rkp_a, du_rkp_b
from facilitation.documents.lists.outcomes import (
    daftar_belum_diakomodir,
    daftar_cadangan,
    daftar_disepakati,
    daftar_diteruskan,
)
from facilitation.documents.lists.recap import WHOLE_VILLAGE, rekap
from facilitation.documents.lists.sipd import REMARK, usulan_sipd
from facilitation.documents.loader import FileFormat, formats_of
from facilitation.documents.views.decided import DecidedField, DecidedWork
from facilitation.documents.views.forms import PlannedWork
from facilitation.documents.views.forwarded import BookedWork
from tests.documents import papers, plenary

HEADINGS = {
    "du_rkp_a": [
        "No", "Bidang", "Jenis Kegiatan", "Lokasi", "Volume", "Perkiraan Waktu Pelaksanaan",
        "Prakiraan Biaya: Jumlah (Rp)", "Sumber Pembiayaan",
    ],
    "du_rkp_b": [
        "No", "Bidang", "Nama Kegiatan", "Mendukung SDGs ke-", "Data Eksisting", "Lokasi", "Volume", "Penerima Manfaat",
        "Waktu", "Prakiraan Biaya", "Sumber",
    ],
    "kecamatan": [
        "No", "Prioritas Daerah", "Sasaran Daerah", "Program", "Kegiatan Prioritas", "Sasaran Kegiatan",
        "Lokasi (Desa/Kel)", "Volume", "Pagu", "Perangkat Daerah Penanggung Jawab",
    ],
    "buku_rencana": [
        "Nomor Urut", "Nama Proyek/Kegiatan", "Lokasi", "Sumber Biaya: Pemerintah", "Sumber Biaya: Provinsi",
        "Sumber Biaya: Kab/Kota", "Sumber Biaya: Swadaya", "Jumlah", "Pelaksana", "Manfaat", "Ket",
    ],
    "delegasi": ["No", "Nama", "L/P", "Lembaga/Instansi", "Alamat, Telp", "Tanda Tangan"],
}  # fmt: skip
MARKS = {
    "du_rkp_a": ["a", "b", "c–d", "e", "f", "g", "h", "i"],
    "buku_rencana": [str(number) for number in range(1, 12)],
    "du_rkp_b": [""] * 11,
}


def column_of(sheet, key):
    """The values of a column, line by line."""
    place = [column.key for column in sheet.columns].index(key)
    return [line.values[place] for line in sheet.lines]


def sums_of(sums, sheet, key):
    """The sums below a column."""
    place = [column.key for column in sheet.columns].index(key)
    return [one.values[place] for one in sums]


@pytest.mark.parametrize("name", HEADINGS)
def test_the_forms_have_their_headings(name):
    assert [column.full_heading for column in plenary.paper(name).columns] == HEADINGS[name]


@pytest.mark.parametrize("name", MARKS)
def test_the_letters_and_numbers_of_a_form_stand_below_its_headings(name):
    assert [column.mark for column in plenary.paper(name).columns] == MARKS[name]


def test_the_older_du_rkp_names_source_and_ceiling_above_the_list():
    facts = {fact.label: fact.value for fact in du_rkp_a(plenary.decisions(1)).facts}
    assert facts == {
        "DESA": "Sukamaju", "KECAMATAN": "Cilawu", "KABUPATEN": "Garut", "PROVINSI": "Jawa Barat",
        "SUMBER PEMBIAYAAN": "APBD Kabupaten", "PAGU": 1_500_000_000,
    }  # fmt: skip


def test_the_newer_du_rkp_names_goals_and_what_is_there_today():
    sheet = du_rkp_b(plenary.decisions(1))
    assert column_of(sheet, "goals") == ["6, 9"]
    assert column_of(sheet, "existing") == ["Jalan tanah 300 m"]


costs = st.lists(st.lists(st.one_of(st.none(), st.integers(0, 10**14 - 1)), max_size=5), max_size=5)
BUILDERS = (du_rkp_a, du_rkp_b, daftar_disepakati, daftar_cadangan, daftar_diteruskan, daftar_belum_diakomodir)


@pytest.mark.parametrize("build", BUILDERS, ids=lambda build: build.__name__)
@given(costs=costs)
def test_the_sums_are_those_of_the_lines_above_them(build, costs):
    fields = tuple(
        DecidedField(number=str(number), name="F", works=tuple(
            DecidedWork(number=1, outcome="", work=PlannedWork(activity="A", cost_rupiah=cost)) for cost in some
        ))
        for number, some in enumerate(costs, start=1)
    )  # fmt: skip
    sheet = build(replace(plenary.decisions(), fields=fields))
    place = [column.key for column in sheet.columns].index("cost_rupiah")
    for section, some in zip(sheet.sections, costs, strict=True):
        known = [cost for cost in some if cost is not None]
        assert [line.values[place] for line in section.lines] == some
        assert [one.values[place] for one in section.sums] == [None if some and not known else sum(known)]
    assert (sums_of(sheet.totals, sheet, "cost_rupiah")[0] or 0) == sum(cost for some in costs for cost in some if cost)
    assert column_of(sheet, "number") == list(range(1, len(sheet.lines) + 1))


@pytest.mark.parametrize("build", [daftar_cadangan, daftar_diteruskan, daftar_belum_diakomodir])
def test_whoever_is_not_agreed_is_told_why(build):
    sheet = build(plenary.decisions(2, 1))
    assert set(column_of(sheet, "reason")) == {"Tidak cukup dana; disepakati menunggu perubahan anggaran"}
    assert column_of(sheet, "proposal_number") == [1, 2, 3]


def test_what_is_forwarded_names_to_whom():
    assert column_of(daftar_diteruskan(plenary.decisions(1)), "agency") == ["Dinas PUPR Kabupaten Garut"]


def test_a_proposal_that_the_plenary_moved_shows_both_places_and_the_reason():
    sheet = daftar_disepakati(plenary.decisions(5))
    assert column_of(sheet, "computed_rank") == [1, 2, 3, 4, 5]
    assert column_of(sheet, "agreed_rank") == [1, 2, 3, 4, 6]
    assert column_of(sheet, "moved_because") == [None] * 4 + ["Lebih mendesak sebelum musim hujan"]


def test_a_reason_for_moving_what_was_not_moved_is_not_printed():
    one = replace(plenary.decided(1), moved_because="Salah ketik")
    field = DecidedField(number="1", name="F", works=(one, replace(one, computed_rank=None)))
    sheet = daftar_disepakati(replace(plenary.decisions(), fields=(field,)))
    assert column_of(sheet, "moved_because") == [None, None]


def test_where_nobody_has_said_the_place_the_hamlets_stand():
    assert column_of(plenary.paper("belum_diakomodir"), "location")[0].endswith("Kidul")


def test_the_recapitulation_counts_every_proposal_once():
    decisions = plenary.mixed(7, 9)
    sheet = rekap(decisions)
    recount = Counter((", ".join(one.hamlets), one.outcome, one.work.source, one.work.cost_rupiah is None)
                      for one in decisions.works)  # fmt: skip
    assert sum(column_of(sheet, "count")) == len(decisions.works) == 16
    assert sums_of(sheet.totals, sheet, "count") == [16]
    assert {key[:2] for key in recount} == set(
        zip(column_of(sheet, "hamlet"), column_of(sheet, "outcome"), strict=True)
    )
    everything = sum(one.work.cost_rupiah for one in decisions.works)
    assert sum(column_of(sheet, "cost_rupiah")) == sums_of(sheet.totals, sheet, "cost_rupiah")[0] == everything
    assert [one.sums[0].values[5] for one in sheet.sections] == [7, 9]


def test_the_recapitulation_goes_through_the_hamlets_in_their_order():
    sheet = rekap(plenary.mixed(12))
    assert column_of(sheet, "hamlet") == sorted(column_of(sheet, "hamlet"))


def test_a_proposal_for_everybody_is_counted_under_the_whole_village():
    field = DecidedField(number="1", name="F", works=(replace(plenary.decided(1), hamlets=()),))
    assert column_of(rekap(replace(plenary.decisions(), fields=(field,))), "hamlet") == [WHOLE_VILLAGE]


def test_the_sum_of_a_booked_work_is_that_of_all_who_pay_it():
    works = (BookedWork(activity="A"), BookedWork(activity="B", state_rupiah=3, self_help_rupiah=4))
    sheet = buku_rencana(replace(plenary.book(0), works=works))
    assert column_of(sheet, "all_rupiah") == [None, 7]
    assert [one for one in sheet.totals[0].values if one is not None] == [3, 4, 7]


def test_the_list_for_sipd_says_that_nobody_has_published_how_to_import_it():
    sheet = usulan_sipd(plenary.entries(1))
    assert sheet.facts[0].value == REMARK
    assert "Tidak ada spesifikasi impor SIPD" in REMARK
    assert FileFormat.PDF not in formats_of(sheet)
    assert column_of(sheet, "rekomendasi_tapd") == [None]
    assert column_of(sheet, "kab") == ["Garut"]


def test_the_delegates_are_counted_without_those_who_step_in():
    sheet = daftar_delegasi(plenary.delegation())
    assert {fact.label: fact.value for fact in sheet.facts}["Jumlah"] == "3 orang (L 1, P 2)"
    assert column_of(sheet, "name")[-1] == "Budi Santoso (pengganti)"
    assert column_of(sheet, "signature") == [None] * 4


@pytest.mark.parametrize("name", ["du_rkp_a", "notulen", "kecamatan", "rancangan_rkp"])
def test_the_foot_says_where_the_paper_can_be_checked(name):
    sheet = plenary.paper(name)
    if name == "rancangan_rkp":
        assert sheet.verification is None
        assert sheet.footer == f"Musrenbang Sukamaju · sidik {papers.CHECKSUM}"
        return
    assert sheet.footer == (
        f"{plenary.FOOTER} · periksa di {plenary.CHECK.address} · kode K7QX-2F · sidik {papers.CHECKSUM}"
    )


def test_a_foot_that_says_nothing_else_begins_with_where_to_check():
    sheet = du_rkp_a(replace(plenary.decisions(1), footer=""))
    assert sheet.footer.startswith("Periksa di http://")
