"""The frozen result of a meeting with several sources of funds, and the versions that several rounds make."""

import pytest
from sqlalchemy import select, update

from facilitation.aspirations.tables import ProposalRow
from facilitation.budget.queries import latest_result, public_versions, result_versions
from facilitation.budget.rules.totals import FieldTotal, Total
from facilitation.budget.tables import ResultRow, from_body
from facilitation.budget.views import SourceUse
from facilitation.meetings.rules.frame import Ceiling
from facilitation.meetings.rules.phase import Phase
from facilitation.voting.rules.lot import LotIsStale, SourceWithoutCeiling
from tests.budget.conftest import BALLOTS, JUTA, Vote
from tests.voting.counting import statements

CEILINGS = (
    Ceiling(source_code="DDS", amount_rupiah=100 * JUTA),
    Ceiling(source_code="ADD", amount_rupiah=60 * JUTA),
    Ceiling(source_code="PAD", amount_rupiah=5 * JUTA),
)
COSTS = {"Jembatan": 60 * JUTA, "Posyandu": 30 * JUTA, "Drainase": 50 * JUTA, "Balai": 55 * JUTA, "Sumur": 10 * JUTA}
# Source and topic of each; nobody said what the hall is about.
ABOUT = {
    "Jembatan": ("DDS", "roads"),
    "Posyandu": ("DDS", "health"),
    "Drainase": ("ADD", "sanitation"),
    "Balai": ("ADD", ""),
    "Sumur": ("DDS", "farming"),
}


@pytest.fixture
def vote(village):
    """Five proposals from two of three sources, in the voting phase."""
    leading = village.meeting(village.account(), ceilings=CEILINGS)
    village.go_to(leading, Phase.ASPIRATIONS)
    wati = village.join(leading.meeting_id, "Wati")
    listed = {title: village.propose(leading, wati, title, cost_rupiah=cost) for title, cost in COSTS.items()}
    village.go_to(leading, Phase.VOTING)
    return Vote(village, leading, listed)


@pytest.fixture
def sorted_out(vote, past_the_program):
    """The same, each proposal with its own source and topic."""
    for title, (source_code, topic_code) in ABOUT.items():
        is_it = ProposalRow.proposal_id == vote.listed[title]
        past_the_program(update(ProposalRow).where(is_it).values(source_code=source_code, topic_code=topic_code))
    return vote


def result_of(vote):
    return latest_result(vote.village.reading, vote.meeting_id)


def test_each_source_has_a_cut_of_its_own(sorted_out):
    sorted_out.hold(*BALLOTS)
    result = result_of(sorted_out)
    cut = [(line.title, line.source_code, line.is_funded, line.running_total_rupiah // JUTA) for line in result.lines]
    assert cut == [
        ("Balai", "ADD", True, 55),
        ("Jembatan", "DDS", True, 60),
        ("Posyandu", "DDS", True, 90),
        ("Drainase", "ADD", False, 55),
        ("Sumur", "DDS", True, 100),
    ]  # fmt: skip
    assert result.sources == (
        SourceUse(source_code="DDS", ceiling_rupiah=100 * JUTA, spent_rupiah=100 * JUTA),
        SourceUse(source_code="ADD", ceiling_rupiah=60 * JUTA, spent_rupiah=55 * JUTA),
        SourceUse(source_code="PAD", ceiling_rupiah=5 * JUTA, spent_rupiah=0),
    )
    assert (result.ceiling_rupiah, result.spent_rupiah, result.left_rupiah) == (165 * JUTA, 155 * JUTA, 10 * JUTA)


def test_lines_know_their_position_their_field_and_their_rank_inside_it(sorted_out):
    sorted_out.hold(*BALLOTS)
    lines = result_of(sorted_out).lines
    assert [(line.position, line.rank, line.field_code, line.rank_in_field) for line in lines] == [
        (1, 1, "", 1), (2, 1, "2", 1), (3, 3, "2", 2), (4, 3, "2", 2), (5, 5, "4", 1),
    ]  # fmt: skip


def test_totals_are_told_per_field_and_for_all(sorted_out):
    sorted_out.hold(*BALLOTS)
    result = result_of(sorted_out)
    assert result.fields == (
        FieldTotal(field_code="2", count=3, cost_rupiah=140 * JUTA, funded_count=2, funded_rupiah=90 * JUTA),
        FieldTotal(field_code="4", count=1, cost_rupiah=10 * JUTA, funded_count=1, funded_rupiah=10 * JUTA),
        FieldTotal(field_code="", count=1, cost_rupiah=55 * JUTA, funded_count=1, funded_rupiah=55 * JUTA),
    )
    assert result.total == Total(count=5, cost_rupiah=205 * JUTA, funded_count=4, funded_rupiah=155 * JUTA)


def test_a_part_of_the_result_is_one_sources_funded_lines_first_and_no_longer_than_asked(sorted_out):
    sorted_out.hold(*BALLOTS)
    village_fund, allocation, own_income = result_of(sorted_out).by_source(2)
    assert [line.title for line in village_fund.inside] == ["Jembatan", "Posyandu"]
    assert (village_fund.outside, village_fund.left_out) == ((), 1)
    assert [line.title for line in allocation.inside + allocation.outside] == ["Balai", "Drainase"]
    assert (own_income.inside, own_income.outside, own_income.left_out) == ((), (), 0)


def test_the_frozen_form_reads_back_the_same_and_names_its_rule(sorted_out):
    sorted_out.hold(*BALLOTS)
    row = sorted_out.village.reading.scalars(select(ResultRow)).one()
    assert from_body(row.body, checksum=row.checksum) == result_of(sorted_out)
    assert '"cut":"per_source"' in row.body


def test_a_proposal_dearer_than_its_own_source_is_told_though_another_could_pay(sorted_out, past_the_program):
    here = ProposalRow.proposal_id == sorted_out.listed["Sumur"]
    past_the_program(update(ProposalRow).where(here).values(source_code="PAD"))
    sorted_out.hold(*BALLOTS)
    well = next(line for line in result_of(sorted_out).lines if line.title == "Sumur")
    assert (well.is_funded, well.reason, well.short_rupiah) == (False, "above_ceiling", 5 * JUTA)


def test_no_lot_is_drawn_while_a_proposal_has_a_source_without_a_ceiling(sorted_out, past_the_program):
    here = ProposalRow.proposal_id == sorted_out.listed["Drainase"]
    past_the_program(update(ProposalRow).where(here).values(source_code="BLM"))
    with pytest.raises(SourceWithoutCeiling) as caught:
        sorted_out.hold(*BALLOTS)
    assert caught.value.fields == {"number": 3}
    assert result_of(sorted_out) is None


@pytest.mark.parametrize("change", [{"source_code": "ADD"}, {"topic_code": "safety"}], ids=["source", "topic"])
def test_a_lot_is_stale_once_a_source_or_a_topic_changed(sorted_out, past_the_program, change):
    round_id = sorted_out.draw()
    past_the_program(
        update(ProposalRow).where(ProposalRow.proposal_id == sorted_out.listed["Jembatan"]).values(**change)
    )
    with pytest.raises(LotIsStale):
        sorted_out.open(round_id)


def test_each_round_makes_a_version_and_the_last_one_counts(vote):
    vote.hold(*BALLOTS)
    vote.hold(("Sumur",), reason="Hasil seri.", base="again")
    newest, first = result_versions(vote.village.reading, vote.meeting_id)
    assert (first.version, first.round_reason, first.lines[0].title) == (1, "", "Balai")
    assert (newest.version, newest.round_reason, newest.lines[0].title) == (2, "Hasil seri.", "Sumur")
    assert (newest.round_id, newest.ballots) == (vote.round_id, 1)
    assert result_of(vote) == newest


def test_nobody_sees_any_version_before_the_reveal_and_everybody_all_of_them_after(vote, village):
    vote.hold(*BALLOTS)
    vote.hold(("Sumur",), reason="Hasil seri.", base="again")
    assert public_versions(village.reading, village.see(vote.meeting_id)) == ()
    village.go_to(vote.leading, Phase.PLENARY)
    versions = public_versions(village.reading, village.see(vote.meeting_id))
    assert [one.version for one in versions] == [2, 1]


def test_versions_take_one_statement_however_many_there_are(vote, reading_engine):
    for number in range(3):
        vote.hold(("Sumur",), reason="Lagi.", base=f"round {number}")
    with statements(reading_engine) as seen:
        assert len(result_versions(vote.village.reading, vote.meeting_id)) == 3
    assert len(seen) == 1
