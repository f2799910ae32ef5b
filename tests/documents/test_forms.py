"""The regulation's forms: exact headings, true sums, and nothing where nothing is known."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.aspirations.rules.plan import ExecutionMode
from facilitation.documents.daftar_gagasan import daftar_gagasan
from facilitation.documents.daftar_hadir import daftar_hadir
from facilitation.documents.loader import FileFormat, export
from facilitation.documents.rancangan_rkp import rancangan_rkp
from facilitation.documents.views.forms import (
    FieldPlan,
    ListedParticipant,
    PlannedWork,
    Signatories,
    WishedWork,
)
from tests.documents import papers
from tests.documents.reading import pages

COST = 7
TICKS = slice(9, 12)


def headings(sheet):
    """(heading above or nothing, heading) of every column."""
    return [(column.group, column.heading) for column in sheet.columns]


def test_the_rancangan_rkp_has_the_regulations_headings():
    kinds, cost, modes = "Bidang/Jenis Kegiatan", "Perkiraan Biaya dan Sumber Pembiayaan", "Prakiraan Pola Pelaksanaan"
    assert headings(rancangan_rkp(papers.draft(1))) == [
        ("", "No"),
        (kinds, "Bidang"),
        (kinds, "Jenis Kegiatan"),
        ("", "Lokasi"),
        ("", "Volume"),
        ("", "Sasaran/Manfaat"),
        ("", "Waktu Pelaksanaan"),
        (cost, "Jumlah (Rp)"),
        (cost, "Sumber"),
        (modes, "Swakelola"),
        (modes, "Kerjasama Antar Desa"),
        (modes, "Kerjasama Pihak Ketiga"),
        ("", "Rencana Pelaksana Kegiatan"),
    ]


def test_a_sub_field_joins_the_headings_where_a_work_names_one():
    field = FieldPlan(number="2", name="Pembangunan", works=(PlannedWork(activity="Sumur", subfield="Kesehatan"),))
    sheet = rancangan_rkp(replace(papers.draft(), fields=(field,)))
    assert headings(sheet)[1:4] == [
        ("Bidang/Jenis Kegiatan", name) for name in ("Bidang", "Sub Bidang", "Jenis Kegiatan")
    ]
    assert sheet.lines[0].values[:4] == (1, "2. Pembangunan", "Kesehatan", "Sumur")


def test_the_daftar_gagasan_has_the_regulations_headings():
    assert headings(daftar_gagasan(papers.wishes("Krajan"))) == [
        ("", "No"),
        ("", "Gagasan Kegiatan"),
        ("", "Lokasi Kegiatan"),
        ("", "Prakiraan Volume"),
        ("", "Satuan"),
        ("Penerima Manfaat", "LK"),
        ("Penerima Manfaat", "PR"),
        ("Penerima Manfaat", "A-RTM"),
    ]


def test_the_daftar_hadir_has_its_headings_and_an_empty_column_to_sign_in():
    sheet = daftar_hadir(papers.attendance(*papers.neighbours(3)))
    assert headings(sheet) == [
        ("", name) for name in ("No", "Nama", "L/P", "Dusun/RT/RW", "Jabatan/Unsur", "Tanda Tangan")
    ]
    assert [line.values[-1] for line in sheet.lines] == [None] * 3
    assert sheet.lines[1].values[:5] == (2, "Warga 1", "P", "Krajan, RT 02/RW 01", "Tokoh masyarakat")


costs = st.lists(st.lists(st.one_of(st.none(), st.integers(0, 10**12)), max_size=6), max_size=5)


@given(costs=costs)
def test_the_sum_of_a_field_is_the_sum_of_its_works_and_the_total_is_the_sum_of_the_fields(costs):
    fields = tuple(
        FieldPlan(
            number=str(number), name="F", works=tuple(PlannedWork(activity="A", cost_rupiah=cost) for cost in some)
        )
        for number, some in enumerate(costs, start=1)
    )
    sheet = rancangan_rkp(replace(papers.draft(), fields=fields))
    for number, (section, some) in enumerate(zip(sheet.sections, costs, strict=True), start=1):
        known = [cost for cost in some if cost is not None]
        (one,) = section.sums
        assert one.label == f"Jumlah Per Bidang {number}"
        assert one.values[COST] == (None if some and not known else sum(known))
        assert [line.values[COST] for line in section.lines] == some
    assert (sheet.totals[0].values[COST] or 0) == sum(cost for some in costs for cost in some if cost)
    assert [line.values[0] for line in sheet.lines] == list(range(1, len(sheet.lines) + 1))


@pytest.mark.parametrize("mode", [*ExecutionMode, None])
def test_only_the_column_of_the_mode_of_execution_is_ticked(mode):
    field = FieldPlan(number="1", name="F", works=(PlannedWork(activity="A", mode=mode),))
    ticks = rancangan_rkp(replace(papers.draft(), fields=(field,))).lines[0].values[TICKS]
    assert ticks == tuple(one is mode for one in ExecutionMode) if mode else (None, None, None)


def test_a_unit_without_a_volume_says_nothing():
    field = FieldPlan(number="1", name="F", works=(PlannedWork(activity="A", unit="m"),))
    assert rancangan_rkp(replace(papers.draft(), fields=(field,))).lines[0].values[4] is None


def test_a_fields_official_name_does_not_say_bidang_twice():
    field = FieldPlan(number="2", name="Bidang Pelaksanaan Pembangunan Desa", works=(papers.work(1),))
    sheet = rancangan_rkp(replace(papers.draft(), fields=(field,)))
    assert sheet.lines[0].values[1] == "2. Pelaksanaan Pembangunan Desa"


def test_works_whose_field_nobody_knows_have_a_sum_of_their_own():
    field = FieldPlan(number="", name="—", works=(papers.work(1),))
    sheet = rancangan_rkp(replace(papers.draft(), fields=(field,)))
    assert sheet.lines[0].values[1] == "—"
    assert sheet.sections[0].sums[0].label == "Jumlah Per Bidang —"


def test_the_head_of_the_village_and_the_team_sign():
    mengetahui, team = rancangan_rkp(papers.draft(1)).signatures
    assert (mengetahui.opening, mengetahui.role, mengetahui.name) == (
        "Mengetahui,",
        "Kepala Desa",
        "H. Asep Sutisna, S.IP.",
    )
    assert (team.opening, team.role, team.name) == ("Sukamaju, 12 Agustus 2026", "Ketua Tim Penyusun", "")


def test_place_and_date_that_are_not_known_leave_dots_to_write_on():
    draft = replace(papers.draft(1), signatories=Signatories())
    assert rancangan_rkp(draft).signatures[1].opening == f"{'…' * 12}, {'…' * 12}"
    assert "( ......" in pages(export(rancangan_rkp(draft), FileFormat.PDF))[0]


def test_a_role_that_nobody_has_does_not_sign():
    only_head = replace(papers.draft(1), signatories=Signatories(head_role="Lurah", team_role=""))
    assert [one.role for one in rancangan_rkp(only_head).signatures] == ["Lurah"]


def test_one_hamlet_stands_above_its_list():
    sheet = daftar_gagasan(papers.wishes("Dusun Krajan"))
    assert (sheet.facts[0].label, sheet.facts[0].value) == ("Dusun", "Krajan")
    assert [sheet.title_of(section) for section in sheet.sections] == [""]


def test_several_hamlets_divide_the_list_and_number_it_through():
    sheet = daftar_gagasan(papers.wishes("Krajan", "Kulon"))
    assert "Dusun" not in [fact.label for fact in sheet.facts]
    assert [sheet.title_of(section) for section in sheet.sections] == ["Dusun Krajan", "Dusun Kulon"]
    assert [line.values[0] for line in sheet.lines] == [1, 2, 3, 4, 5, 6]
    columns, rows = sheet.table
    assert columns[0].heading == "Dusun"
    assert [row[0] for row in rows] == ["Krajan"] * 3 + ["Kulon"] * 3


def test_no_hamlet_at_all_is_an_empty_paper():
    assert "Nihil" in pages(export(daftar_gagasan(papers.wishes()), FileFormat.PDF))[0]


def test_who_gains_and_is_not_counted_stays_empty():
    wish = papers.wishes("Krajan")
    unknown = replace(wish, hamlets=(replace(wish.hamlets[0], works=(WishedWork(activity="Sumur"),)),))
    assert daftar_gagasan(unknown).lines[0].values == (1, "Sumur", *[None] * 6)


def test_the_attendance_counts_women_and_men():
    sheet = daftar_hadir(papers.attendance(*papers.neighbours(3), ListedParticipant(name="Tanpa keterangan")))
    assert {fact.label: fact.value for fact in sheet.facts}["Tercatat"] == "4 orang (L 2, P 1)"
    assert {fact.label: fact.value for fact in sheet.facts}["Hari, Tanggal"] == "Rabu, 12 Agustus 2026"


@pytest.mark.parametrize(
    ("person", "address"),
    [
        (ListedParticipant(name="A"), None),
        (ListedParticipant(name="A", hamlet="Krajan"), "Krajan"),
        (ListedParticipant(name="A", rt="02"), "RT 02"),
        (ListedParticipant(name="A", hamlet="Krajan", rw="01"), "Krajan, RW 01"),
    ],
    ids=["nothing", "hamlet", "rt", "hamlet-rw"],
)
def test_an_address_is_what_is_known_of_it(person, address):
    assert daftar_hadir(papers.attendance(person)).lines[0].values[3] == address


def test_spare_lines_are_numbered_and_empty():
    sheet = daftar_hadir(papers.attendance(*papers.neighbours(1), spare_lines=2))
    assert [line.values for line in sheet.lines[1:]] == [(2, *[None] * 5), (3, *[None] * 5)]


def test_twenty_five_people_find_room_on_each_page_of_the_attendance_list():
    found = pages(export(daftar_hadir(papers.attendance(*papers.neighbours(100))), FileFormat.PDF))
    counts = [page.count("Warga ") for page in found]
    assert sum(counts) == 100
    assert all(count >= 25 for count in counts[: 100 // 30])
    assert all("Tanda Tangan" in page for page, count in zip(found, counts, strict=True) if count)
