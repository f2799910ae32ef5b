"""What closing freezes under each rule: the agreed one counts, the other stands beside it, and groups stay hidden."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import select

from facilitation.budget.queries import latest_result
from facilitation.budget.rules.reasons import FundingReason
from facilitation.budget.tables import ResultRow, from_body, to_body
from facilitation.budget.views import GroupShare
from facilitation.voting.commands import ChooseCriteria, RateProposals
from facilitation.voting.queries import round_by_id
from facilitation.voting.rules.criteria import USG, Scheme
from facilitation.voting.rules.terms import BallotMethod, FundingChoice
from tests.budget.conftest import GREEDY, JUTA

# The bridge, Rp 60 juta, has the most votes; the drain, Rp 50 juta, has more votes for its money, and both do not fit.
ELECTION = [["Jembatan"]] * 7 + [["Drainase"]] * 6 + [["Sumur"]]
BY_THE_LIST, BY_SHARES = {"Jembatan", "Sumur"}, {"Drainase", "Sumur"}
FUNDED = {
    FundingChoice.GREEDY: BY_THE_LIST,
    FundingChoice.GREEDY_STOP: {"Jembatan"},
    FundingChoice.GREEDY_PER_COST: BY_SHARES,
    FundingChoice.EQUAL_SHARES: BY_SHARES,
    # Seven have more of their choices by the list, six by shares.
    FundingChoice.EQUAL_SHARES_COMPARED: BY_THE_LIST,
    FundingChoice.PHRAGMEN: BY_SHARES,
}


def frozen(vote, *ballots, **terms):
    vote.terms = replace(GREEDY, **terms)
    vote.hold(*ballots)
    return latest_result(vote.village.reading, vote.meeting_id)


def titles(vote, ids):
    names = {proposal_id: title for title, proposal_id in vote.listed.items()}
    return {names[one] for one in ids}


def funded(result):
    return {line.title for line in result.lines if line.is_funded}


@pytest.mark.parametrize("funding", FUNDED)
def test_the_rule_that_the_meeting_agreed_on_gives_out_the_money(vote, funding):
    result = frozen(vote, *ELECTION, funding=funding)
    assert funded(result) == FUNDED[funding]
    assert result.spent_rupiah == sum(line.cost_rupiah for line in result.lines if line.is_funded)
    by_votes = ["Jembatan", "Drainase", "Sumur", "Posyandu", "Balai"]
    # A rule that goes down a list of its own is shown in that order.
    by_votes_for_each_rupiah = ["Drainase", "Jembatan", "Sumur", "Posyandu", "Balai"]
    expected = by_votes_for_each_rupiah if funding is FundingChoice.GREEDY_PER_COST else by_votes
    assert [line.title for line in result.lines] == expected


@pytest.mark.row("S1-37")
def test_where_only_urgency_orders_the_list_the_most_urgent_stands_above_the_cut(vote):
    meeting_id, door = vote.meeting_id, vote.village.door
    door.perform(ChooseCriteria(meeting_id=meeting_id, scheme=Scheme.USG), vote.leading)
    urgency = {"Drainase": 5, "Sumur": 4, "Jembatan": 3, "Posyandu": 2, "Balai": 1}
    sheet = tuple((vote.listed[title], tuple((one, mark) for one in USG.weights)) for title, mark in urgency.items())
    door.perform(RateProposals(meeting_id=meeting_id, rater="Bu Rini", ratings=sheet), vote.leading)
    result = frozen(vote, *[list(urgency)] * 2, criteria_percent=100)
    # After drain 50 and well 10 the bridge at 60 does not fit into 100 juta, and the health post at 30 does.
    assert [line.title for line in result.lines] == list(urgency)
    assert funded(result) == {"Drainase", "Sumur", "Posyandu"}
    assert result.spent_rupiah == 90 * JUTA


def test_both_rules_stand_side_by_side_with_who_gains_and_who_loses(vote):
    result = frozen(vote, *ELECTION, [], funding=FundingChoice.EQUAL_SHARES_COMPARED)
    counting = result.counting
    by_list, by_shares = counting.sides
    assert (by_list.choice, titles(vote, by_list.funded_ids)) == (FundingChoice.GREEDY, BY_THE_LIST)
    assert (by_shares.choice, titles(vote, by_shares.funded_ids)) == (FundingChoice.EQUAL_SHARES, BY_SHARES)
    assert (by_list.without_choice, by_shares.without_choice) == (6, 7)
    assert (counting.voters, counting.blank, counting.more_under) == (14, 1, (7, 6))
    assert [line.title for line in result.only_under(by_list)] == ["Jembatan"]
    assert [line.title for line in result.only_under(by_shares)] == ["Drainase"]
    assert {one.choice for one in counting.verdicts} == {FundingChoice.GREEDY}
    assert [row.line.title for row in result.both_ways if row.is_disputed] == ["Jembatan", "Drainase"]


def test_the_terms_their_digest_and_every_parameter_are_frozen_with_the_result(vote):
    result = frozen(vote, *ELECTION, funding=FundingChoice.EQUAL_SHARES_COMPARED, fewest_votes=2)
    held = round_by_id(vote.village.reading, vote.round_id)
    assert (result.counting.terms, result.counting.terms_digest) == (held.terms, held.terms_digest)
    assert result.counting.terms_code == held.terms_code
    body = json.loads(vote.village.reading.scalars(select(ResultRow.body)).one())
    assert (body["form"], body["rule"], body["terms_digest"]) == (2, "equal-shares-comparison", held.terms_digest)
    assert (body["parameters"]["completion"], body["parameters"]["fewest_votes"]) == ("add1u", 2)
    shares = body["sides"][1]["by_source"][0]["funding"]
    # Rp 100 juta for 14 voters; a step is half a percent of that share.
    assert shares["step_rupiah"] == 100 * JUTA // 14 // 200
    # With its single vote the well is no part of the list any more.
    assert titles(vote, body["sides"][1]["funded_only"]) == {"Drainase", "Sumur"}


def test_a_threshold_keeps_a_proposal_out_of_the_list(vote):
    result = frozen(vote, *ELECTION, fewest_votes=2)
    well = next(line for line in result.lines if line.title == "Sumur")
    assert (well.is_funded, well.reason) == (False, FundingReason.BELOW_THRESHOLD)


def test_the_running_total_goes_down_the_list_whatever_the_order_of_the_rule(vote):
    result = frozen(vote, *ELECTION, funding=FundingChoice.EQUAL_SHARES)
    assert [(line.title, line.running_total_rupiah // JUTA) for line in result.lines] == [
        ("Jembatan", 0), ("Drainase", 50), ("Sumur", 60), ("Posyandu", 60), ("Balai", 60),
    ]  # fmt: skip
    reasons = {line.title: line.reason for line in result.lines}
    assert reasons["Drainase"] is FundingReason.PAID_BY_SUPPORTERS
    assert reasons["Jembatan"] is FundingReason.TOO_EXPENSIVE_NOW


def test_points_count_as_they_are_given(vote):
    result = frozen(
        vote,
        *[{"Jembatan": 1}] * 4,
        *[{"Drainase": 5}] * 2,
        method=BallotMethod.POINTS,
        funding=FundingChoice.GREEDY,
    )
    assert [(line.title, line.votes) for line in result.lines][:2] == [("Drainase", 10), ("Jembatan", 4)]
    assert funded(result) == {"Drainase"}


@pytest.mark.parametrize(
    ("funding", "expected"), [(FundingChoice.GREEDY, "Jembatan"), (FundingChoice.EQUAL_SHARES, "Drainase")]
)
def test_scores_are_summed_by_the_list_and_only_four_and_five_pay_under_shares(vote, funding, expected):
    ballots = [{"Jembatan": 3}] * 7 + [{"Drainase": 5, "Jembatan": 1}] * 3
    result = frozen(vote, *ballots, method=BallotMethod.SCORES, funding=funding)
    assert funded(result) == {expected}
    assert [line.votes for line in result.lines][:2] == [24, 15]
    assert result.counting.voters == 3


@pytest.mark.parametrize("funding", [FundingChoice.BORDA, FundingChoice.SCHULZE])
def test_rankings_are_counted_in_both_ways(vote, funding):
    ballots = (
        [{"Jembatan": 1, "Drainase": 2, "Sumur": 3}] * 4
        + [{"Drainase": 1, "Sumur": 2, "Jembatan": 3}] * 3
        + [{"Sumur": 1, "Drainase": 2, "Jembatan": 3}] * 2
    )
    result = frozen(vote, *ballots, method=BallotMethod.RANKING, funding=funding)
    assert [side.choice for side in result.counting.sides] == [FundingChoice.BORDA, FundingChoice.SCHULZE]
    assert "Drainase" in funded(result)
    assert "Jembatan" not in funded(result)
    assert result.lines[0].votes == 2 * (3 * 4 + 6 * 3)


def test_a_knapsack_is_counted_as_choices(vote):
    ballots = [["Jembatan", "Posyandu"]] * 3 + [["Drainase"]] * 2
    result = frozen(vote, *ballots, method=BallotMethod.KNAPSACK, funding=FundingChoice.EQUAL_SHARES)
    assert [(line.title, line.votes) for line in result.lines][:3] == [
        ("Posyandu", 3), ("Jembatan", 3), ("Drainase", 2),
    ]  # fmt: skip


@pytest.mark.parametrize("funding", FUNDED)
def test_with_blank_ballots_alone_nothing_is_funded_and_no_group_is_told(vote, funding):
    result = frozen(vote, [], [], funding=funding)
    assert {line.reason for line in result.lines} == {FundingReason.NO_SUPPORT, FundingReason.ABOVE_CEILING}
    assert (result.counting.voters, result.counting.blank, result.spent_rupiah) == (0, 2, 0)
    assert all(side.hamlets == side.genders == () for side in result.counting.sides)


@pytest.mark.parametrize("funding", FUNDED)
def test_a_result_reads_back_the_same_whatever_counted_it(vote, funding):
    result = frozen(vote, *ELECTION, funding=funding)
    row = vote.village.reading.scalars(select(ResultRow)).one()
    assert to_body(result) == row.body
    assert from_body(row.body, checksum=row.checksum) == result


def test_hamlets_are_told_where_ten_of_each_voted_and_shares_of_money_are_whole_percentages(vote):
    vote.hamlets = (0, 1)
    ballots = [["Jembatan"], ["Drainase"]] * 10
    result = frozen(vote, *ballots, funding=FundingChoice.EQUAL_SHARES)
    krajan, sumberejo = result.counting.hamlets
    assert (krajan.labels, krajan.voters, sumberejo.labels) == (("Krajan",), 10, ("Sumberejo",))
    assert sumberejo.shares[1] == GroupShare(labels=("Sumberejo",), voters=10, with_a_choice=10, paid_percent=100)
    assert (krajan.shares[1].percent, krajan.paid_percent, sumberejo.paid_percent) == (0, 0, 100)
    assert [one.voters for one in result.counting.genders] == [20]
    assert [(place.labels, place.money_rupiah, place.voters_percent) for place in result.places] == [
        (("Krajan",), 50 * JUTA, 50), (("Sumberejo",), 0, 50),
    ]  # fmt: skip


def test_hamlets_under_ten_voters_are_put_together_and_nothing_of_one_alone_is_stored(vote):
    vote.hamlets = (0, 1)
    result = frozen(vote, *[["Jembatan"], ["Drainase"]] * 8, funding=FundingChoice.EQUAL_SHARES)
    assert [(row.labels, row.voters) for row in result.counting.hamlets] == [(("Krajan", "Sumberejo"), 16)]
    body = vote.village.reading.scalars(select(ResultRow.body)).one()
    assert {tuple(one["labels"]) for side in json.loads(body)["sides"] for one in side["hamlets"]} == {
        ("Krajan", "Sumberejo")
    }


def test_where_fewer_than_ten_voted_no_group_is_stored_at_all(vote):
    result = frozen(vote, *ELECTION[:9], funding=FundingChoice.GREEDY)
    assert (result.counting.hamlets, result.counting.genders) == ((), ())
    assert [(place.labels, place.voters_percent) for place in result.places] == [(("Krajan",), None)]
