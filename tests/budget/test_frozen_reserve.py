"""What closing freezes where money was set aside: both rules with it, and enough to count it again from the body."""

import json
from collections import Counter
from dataclasses import replace

import pytest
from sqlalchemy import select

from facilitation.aspirations.commands import NameProposingGroup
from facilitation.budget.queries import latest_result
from facilitation.budget.rules.reasons import FundingReason, ReservePart
from facilitation.budget.rules.reserve import ReservedFunding
from facilitation.budget.tables import ResultRow, from_body, to_body
from facilitation.budget.views import ReserveUse
from facilitation.meetings.rules.phase import Phase
from facilitation.reference.groups import ProposingGroup
from facilitation.voting.commands import ChooseCriteria, RateProposals
from facilitation.voting.queries import counted_ballots
from facilitation.voting.rules.criteria import Scheme
from facilitation.voting.rules.reserve import Reserve
from facilitation.voting.rules.terms import BallotMethod, FundingChoice, fits
from tests.budget.conftest import GREEDY, JUTA

# Without a reserve the bridge (60) and the drain (no longer: 50) would go first; the posyandu (30) has a single vote.
ELECTION = [["Jembatan"]] * 7 + [["Drainase"]] * 6 + [["Posyandu"]] + [["Sumur"]] * 2
RESERVE = Reserve(group=ProposingGroup.WOMEN, percent=30)
CHOOSING = [funding for funding in FundingChoice if fits(BallotMethod.APPROVAL, funding)]


@pytest.fixture
def reserved(vote):
    """The vote, in which Posyandu and Balai are the women's own proposals, and 30 % is set aside for those."""
    return named(vote, "Posyandu", "Balai")


def named(vote, *titles):
    vote.village.go_to(vote.leading, Phase.DISCUSSION)
    for title in titles:
        here = {"meeting_id": vote.meeting_id, "proposal_id": vote.listed[title]}
        vote.village.door.perform(NameProposingGroup(**here, group=ProposingGroup.WOMEN), vote.leading)
    vote.village.go_to(vote.leading, Phase.VOTING)
    return vote


def frozen(vote, *ballots, percent=30, **terms):
    vote.terms = replace(GREEDY, reserve=replace(RESERVE, percent=percent), **terms)
    vote.hold(*ballots)
    return latest_result(vote.village.reading, vote.meeting_id)


def test_the_group_is_paid_first_and_all_others_from_what_is_left(reserved):
    result = frozen(reserved, *ELECTION)
    assert {line.title: (line.is_funded, line.reserve, line.reason, line.short_rupiah) for line in result.lines} == {
        "Posyandu": (True, ReservePart.FUNDED, FundingReason.FITS, 0),
        "Jembatan": (True, None, FundingReason.FITS, 0),
        "Drainase": (False, None, FundingReason.TOO_EXPENSIVE_NOW, 40 * JUTA),
        "Sumur": (True, None, FundingReason.FITS, 0),
        "Balai": (False, ReservePart.SENT_ON, FundingReason.ABOVE_CEILING, 30 * JUTA),
    }
    assert [line.title for line in result.lines][:2] == ["Jembatan", "Drainase"]  # the list stays in the order of votes
    assert result.spent_rupiah == 100 * JUTA
    assert result.reserves == (
        ReserveUse(source_code="DDS", reserved_rupiah=30 * JUTA, spent_rupiah=30 * JUTA, funded_count=1),
    )


def test_without_a_reserve_there_is_none_to_tell_of(reserved):
    reserved.hold(*ELECTION)
    result = latest_result(reserved.village.reading, reserved.meeting_id)
    assert result.reserves == ()
    assert {line.reserve for line in result.lines} == {None}
    assert {line.title for line in result.lines if line.proposing_group} == {"Posyandu", "Balai"}


@pytest.mark.parametrize("funding", CHOOSING)
def test_under_every_rule_both_sides_run_with_the_reserve(reserved, funding):
    result = frozen(reserved, *ELECTION, funding=funding)
    for side in result.counting.sides:
        given = side.funding_of("DDS")
        assert isinstance(given, ReservedFunding)
        assert given.reserved.funded_ids == (reserved.listed["Posyandu"],)
        assert side.parameters["reserve_percent"] == 30
        assert side.rule.endswith("-after-reserve")
    assert result.counting.parameters["reserve_group"] == "women"
    assert result.spent_rupiah <= 100 * JUTA


@pytest.mark.parametrize("funding", CHOOSING)
def test_a_result_with_a_reserve_reads_back_the_same(reserved, funding):
    result = frozen(reserved, *ELECTION, funding=funding)
    row = reserved.village.reading.scalars(select(ResultRow)).one()
    assert to_body(result) == row.body
    assert from_body(row.body, checksum=row.checksum) == result


@pytest.mark.parametrize("method", [BallotMethod.POINTS, BallotMethod.SCORES, BallotMethod.KNAPSACK])
def test_points_scores_and_spending_count_with_a_reserve_too(reserved, method):
    ballots = [["Jembatan"]] * 3 + [["Posyandu", "Sumur"]] * 2
    if method is not BallotMethod.KNAPSACK:
        mark = 5 if method is BallotMethod.SCORES else 2
        ballots = [dict.fromkeys(titles, mark) for titles in ballots]
    result = frozen(reserved, *ballots, method=method, funding=FundingChoice.EQUAL_SHARES)
    assert next(line for line in result.lines if line.title == "Posyandu").is_from_reserve


@pytest.mark.parametrize("funding", [FundingChoice.BORDA, FundingChoice.SCHULZE])
def test_rankings_count_with_a_reserve_too(reserved, funding):
    ballots = [{"Jembatan": 1, "Drainase": 2, "Posyandu": 3}] * 3
    result = frozen(reserved, *ballots, method=BallotMethod.RANKING, funding=funding)
    assert next(line for line in result.lines if line.title == "Posyandu").is_from_reserve


def test_the_teams_criteria_order_both_runs(reserved):
    meeting_id, perform = reserved.meeting_id, reserved.village.door.perform
    perform(ChooseCriteria(meeting_id=meeting_id, scheme=Scheme.USG), reserved.leading)
    rated = {"Drainase": 5}
    sheets = tuple(
        (one, tuple((code, rated.get(title, 1)) for code in ("urgency", "seriousness", "growth")))
        for title, one in reserved.listed.items()
    )
    perform(RateProposals(meeting_id=meeting_id, rater="Rini", ratings=sheets), reserved.leading)
    result = frozen(reserved, *ELECTION, criteria_percent=80)
    assert {line.title for line in result.lines if line.is_funded} == {"Posyandu", "Drainase", "Sumur"}
    assert result.lines[0].title == "Drainase"
    assert result.counting.rule == "criteria-and-votes-then-greedy-after-reserve"


def test_what_hamlets_paid_is_told_over_both_runs(vote):
    named(vote, "Posyandu", "Drainase")
    vote.hamlets = (0, 1)
    ballots = [["Posyandu", "Jembatan"], ["Posyandu", "Drainase"]] * 10
    result = frozen(vote, *ballots, percent=60, funding=FundingChoice.EQUAL_SHARES)
    assert {line.title: line.reserve for line in result.lines if line.is_funded} == {
        "Posyandu": ReservePart.FUNDED,
        "Drainase": ReservePart.SENT_ON,
    }
    krajan, sumberejo = result.counting.hamlets
    # Half of the posyandu's 30 each out of the reserve, and then the drain's 50 alone: 15 and 65 of 80.
    assert (krajan.paid_percent, sumberejo.paid_percent) == (19, 81)


def test_the_body_alone_and_the_published_ballots_give_the_same_count_again(reserved):
    result = frozen(reserved, *ELECTION)
    reading = reserved.village.reading
    body = json.loads(reading.scalars(select(ResultRow.body)).one())
    ballots = [one.marks for one in counted_ballots(reading, reserved.round_id)]
    assert recount(body, ballots) == sorted(line.proposal_id for line in result.lines if line.is_funded)


def recount(body, ballots):
    """Greedy with a reserve as somebody would write it who has only read what is published."""
    votes = Counter(name for marks in ballots for name in marks)
    lines = sorted(
        body["lines"], key=lambda one: (-votes[one["proposal_id"]], one["cost_rupiah"], one["ballot_number"])
    )
    reserve, funded = body["terms"]["reserve"], []
    for source in body["sources"]:
        own = [one for one in lines if one["source_code"] == source["source_code"] and votes[one["proposal_id"]]]
        ceiling, spent = source["ceiling_rupiah"], 0
        group = [one for one in own if one["proposing_group"] == reserve["group"]]
        for money, some in ((ceiling * reserve["percent"] // 100, group), (ceiling, own)):
            for one in some:
                if one["proposal_id"] not in funded and spent + one["cost_rupiah"] <= money:
                    funded.append(one["proposal_id"])
                    spent += one["cost_rupiah"]
        assert spent == source["spent_rupiah"]
    return sorted(funded)
