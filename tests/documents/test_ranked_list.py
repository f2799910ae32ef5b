"""The ranked list as a document: complete, translated, and with a reason on every line."""

import subprocess
import sys
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitation.documents.official import letterhead_of
from facilitation.documents.ranked_list import ranked_list
from facilitation.documents.views.sheet import Kind
from facilitation.documents.wording import Wording
from facilitation.meetings.rules.frame import Identity
from facilitation.meetings.rules.kind import MeetingKind
from tests.documents.conftest import JUTA, meeting_named, result_of

REASON, OUTCOME, COST, VOTES = -1, -2, 5, 4


def test_every_heading_and_label_is_asked_for_in_the_readers_language(build):
    sheet = build()
    words = [
        sheet.title,
        sheet.tab,
        *(column.heading for column in sheet.columns),
        *(fact.label for fact in sheet.facts),
    ]
    assert all(word.startswith("<") for word in words)


def test_every_line_says_its_outcome_and_its_reason(build):
    lines = {line.values[2]: line for line in build().lines}
    assert lines["Jembatan"].values[OUTCOME:] == ("<Funded>", "<The money still covers it.>")
    assert lines['Drainase; got, dan "gorong"'].values[OUTCOME] == "<Not funded>"
    assert lines['Drainase; got, dan "gorong"'].values[REASON].startswith("<The money left is short by Rp 10.000.000.>")
    assert lines["Lampu jalan"].is_inside
    assert lines["Balai desa baru"].values[REASON] == "<It costs more than its source of funds gives.>"
    assert lines["Pagar makam"].values[REASON] == "<It got no votes.>"


def test_a_tie_names_what_decided_it(build):
    by_cost = build(("A", 5, 20), ("B", 5, 10))
    by_lot = build(("A", 5, 10), ("B", 5, 10))
    assert all("the lower cost goes first" in line.values[REASON] for line in by_cost.lines)
    assert all("the lot decided" in line.values[REASON] for line in by_lot.lines)


def test_what_is_too_dear_says_how_much_was_missing(build):
    sheet = build(("A", 9, 70), ("B", 8, 50))
    assert sheet.lines[1].values[REASON] == "<The money left is short by Rp 20.000.000.>"


def test_english_writes_money_the_english_way(build):
    sheet = build(("A", 9, 70), ("B", 8, 50), locale="en")
    assert "Rp 20,000,000" in sheet.lines[1].values[REASON]


def test_a_per_cent_sign_in_a_name_is_just_a_sign(build):
    sheet = build(("Diskon 50% (s)", 3, 10), name="Rapat 100% (d)")
    assert sheet.lines[0].values[2] == "Diskon 50% (s)"
    assert "Rapat 100% (d)" in sheet.footer


@given(
    facts=st.lists(
        st.tuples(st.text("abcde", min_size=1), st.integers(0, 50), st.integers(1, 200)),
        min_size=1,
        max_size=15,
        unique_by=lambda fact: fact[0],
    )
)
def test_sums_below_the_list_are_the_sums_of_its_lines(facts):
    result = result_of(*facts)
    sheet = ranked_list(meeting_named("M"), result, Wording(locale="id", translate=str))
    all_proposals, funded = (one.values for one in sheet.totals)
    assert all_proposals[COST] == sum(line.values[COST] for line in sheet.lines)
    assert all_proposals[VOTES] == sum(line.values[VOTES] for line in sheet.lines)
    assert funded[COST] == sum(line.values[COST] for line in sheet.lines if line.is_inside) == result.spent_rupiah
    assert {len(row) for row in (all_proposals, funded, *(line.values for line in sheet.lines))} == {len(sheet.columns)}
    assert sum(cost * JUTA for _, _, cost in facts) == all_proposals[COST]


def test_numbers_stand_in_number_columns_and_words_in_text_columns(build):
    sheet = build()
    for line in sheet.lines:
        for column, value in zip(sheet.columns, line.values, strict=True):
            assert isinstance(value, str) == (column.kind is Kind.TEXT)


def test_loading_the_room_loads_neither_the_spreadsheet_library_nor_the_typesetter():
    papers = "ranked_list, rancangan_rkp, daftar_gagasan, daftar_hadir, poster, loader"
    program = (
        f"import sys; from facilitation.documents import {papers}; print({{'xlsxwriter', 'typst'}} & set(sys.modules))"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "set()"


TWO_CEILINGS = {"DDS": 60 * JUTA, "ADD": 40 * JUTA}
ABOUT = {
    "Jembatan": ("2", "DDS"),
    "Posyandu": ("4", "ADD"),
    'Drainase; got, dan "gorong"': ("2", "ADD"),
    "Lampu jalan": ("2", "ADD"),
}


def cell(sheet, row, key):
    """One value of a line or of a sum."""
    return row.values[[column.key for column in sheet.columns].index(key)]


def test_a_list_without_fields_and_with_one_source_has_no_column_for_them(build):
    assert not {"field", "rank_in_field", "source"} & {column.key for column in build().columns}
    assert [one.label for one in build().totals] == ["<All proposals>", "<Funded together>"]


def test_several_sources_and_fields_have_their_columns(build):
    sheet = build(ceilings=TWO_CEILINGS, about=ABOUT)
    lines = {line.values[2]: line for line in sheet.lines}
    assert cell(sheet, lines["Jembatan"], "source") == "Dana Desa (APBN)"
    assert cell(sheet, lines["Lampu jalan"], "field") == "Pelaksanaan Pembangunan Desa"
    assert cell(sheet, lines["Lampu jalan"], "rank_in_field") == 3


def test_fields_and_sources_are_named_in_the_readers_language(build):
    sheet = build(ceilings=TWO_CEILINGS, about=ABOUT, locale="en")
    assert cell(sheet, sheet.lines[0], "source") == "Village Fund (state budget transfer)"
    assert cell(sheet, sheet.lines[0], "field") == "Village Development Works"


def test_what_nobody_said_of_a_proposal_stays_empty(build):
    sheet = build(ceilings=TWO_CEILINGS, about=ABOUT)
    line = next(line for line in sheet.lines if line.values[2] == "Pagar makam")
    assert [cell(sheet, line, key) for key in ("field", "rank_in_field")] == [None, None]


def test_every_field_and_every_source_has_its_sum(build):
    sheet = build(ceilings=TWO_CEILINGS, about=ABOUT)
    assert [one.label for one in sheet.totals] == [
        "<Pelaksanaan Pembangunan Desa: 2 of 3 proposals funded>",
        "<Pemberdayaan Masyarakat Desa: 1 of 1 proposals funded>",
        "<<Without a field>: 0 of 2 proposals funded>",
        "<All proposals>",
        "<Funded from Dana Desa (APBN): ceiling Rp 60.000.000, still left Rp 0>",
        "<Funded from Alokasi Dana Desa: ceiling Rp 40.000.000, still left Rp 5.000.000>",
        "<Funded together>",
    ]
    assert [cell(sheet, one, "cost_rupiah") // JUTA for one in sheet.totals] == [105, 20, 405, 530, 60, 35, 95]
    assert [cell(sheet, one, "votes") for one in sheet.totals[:3]] == [73, 21, 9]


def test_the_letterhead_is_the_meetings_own():
    identity = Identity(village="Sukamaju", district="Kota Medan")
    meeting = replace(meeting_named("M"), identity=identity, kind=MeetingKind.WARD)
    assert letterhead_of(meeting).heading == ("PEMERINTAH KOTA MEDAN", "KELURAHAN SUKAMAJU")
