"""The rules a meeting can agree on: each is the rule with the stated parameters, on the ballots of each method."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from facilitation.budget.rules.approved import approved, approving
from facilitation.budget.rules.comparison import WithComparison
from facilitation.budget.rules.contest import counted
from facilitation.budget.rules.down_the_list import DownTheList, Order
from facilitation.budget.rules.greedy import Overrun
from facilitation.budget.rules.offered import choices_of, contest_of, lowest_choice, rule_of
from facilitation.budget.rules.ranking import Contender
from facilitation.budget.rules.reasons import FundingReason
from facilitation.budget.rules.shares.equal_shares import Completion, EqualShares, Utility
from facilitation.budget.rules.shares.phragmen import AtTheCeiling, Phragmen
from facilitation.voting.rules.support import support
from facilitation.voting.rules.terms import WITH_SHARES, BallotMethod, FundingChoice, fits
from facilitation.voting.rules.weights import weigh
from tests.budget.contests import contests
from tests.budget.typed import contest

SHARES = EqualShares(
    utility=Utility.COST,
    completion=Completion.ADD_ONE_THEN_GREEDY,
    stops_when_exhausted=True,
    starts_whole=True,
)
STATED = {
    FundingChoice.EQUAL_SHARES_COMPARED: WithComparison(rule=SHARES, greedy=DownTheList(fewest_votes=2)),
    FundingChoice.EQUAL_SHARES: SHARES,
    FundingChoice.GREEDY: DownTheList(fewest_votes=2),
    FundingChoice.GREEDY_STOP: DownTheList(overrun=Overrun.STOP, fewest_votes=2),
    FundingChoice.GREEDY_PER_COST: DownTheList(order=Order.VOTES_PER_COST, fewest_votes=2),
    FundingChoice.PHRAGMEN: Phragmen(at_the_ceiling=AtTheCeiling.STOP, completes_greedily=True),
}
COSTS = {"a": 60, "b": 50, "c": 40}


def round_of(method, *ballots, limit=5, ceiling=100):
    """The contest of three proposals, `ballots` being marks as they are stored."""
    contenders = [
        Contender(proposal_id=name, votes=0, cost_rupiah=cost, ballot_number=number)
        for number, (name, cost) in enumerate(COSTS.items(), start=1)
    ]
    return contest_of(method, contenders, weigh(ballots), limit=limit, ceiling_rupiah=ceiling)


def votes(found):
    return {one.proposal_id: one.votes for one in found.contenders}


@pytest.mark.parametrize("choice", STATED)
@settings(deadline=None, max_examples=30)
@given(election=contests())
def test_each_choice_decides_as_its_rule_with_the_stated_parameters(choice, election):
    assert rule_of(choice, fewest_votes=2).fund(election) == STATED[choice].fund(election)


@pytest.mark.parametrize("choice", FundingChoice)
def test_every_choice_names_its_rule_and_all_its_parameters(choice):
    rule = rule_of(choice, fewest_votes=7)
    assert rule.name
    has_threshold = choice not in {FundingChoice.EQUAL_SHARES, FundingChoice.PHRAGMEN}
    assert (rule.parameters.get("fewest_votes") == 7) is has_threshold


def test_the_preset_is_equal_shares_growing_from_a_whole_share_until_nothing_more_fits():
    assert dict(rule_of(FundingChoice.EQUAL_SHARES_COMPARED).parameters) == {
        "utility": "cost",
        "completion": "add1u",
        "exhaustive_stop": True,
        "integral_start": True,
        "step_rupiah": None,
        "unit_rupiah": 1,
        "comparison": True,
        "fewest_votes": 0,
    }


def test_a_list_leaves_out_what_has_fewer_votes_than_agreed():
    election = contest(100, "a 60, b 30", "5 a", "2 b")
    reasons = {one.place.contender.proposal_id: one.reason for one in _greedy(3).fund(election).decisions}
    assert reasons == {"a": FundingReason.FITS, "b": FundingReason.BELOW_THRESHOLD}


def _greedy(fewest):
    return rule_of(FundingChoice.GREEDY, fewest_votes=fewest)


@pytest.mark.parametrize("method", [BallotMethod.APPROVAL, BallotMethod.KNAPSACK, BallotMethod.POINTS])
def test_choices_and_points_weigh_what_they_say(method):
    found = round_of(method, {"a": 1, "b": 1}, {"a": 1}, {})
    assert votes(found) == {"a": 2, "b": 1, "c": 0}
    assert (found.voters, found.blank) == (2, 1)


def test_one_more_supporter_gives_all_the_points_of_a_ballot():
    found = round_of(BallotMethod.POINTS, {"a": 4, "b": 1}, limit=5)
    assert votes(found.with_sole_supporters("c", 2))["c"] == 10


def test_a_list_counts_the_sums_of_scores_and_equal_shares_only_what_got_four_or_five():
    found = round_of(BallotMethod.SCORES, *[{"a": 3}] * 9, {"b": 4}, {"b": 5, "c": 3}, ceiling=60)
    assert votes(found) == {"a": 27, "b": 9, "c": 3}
    shares = rule_of(FundingChoice.EQUAL_SHARES, method=BallotMethod.SCORES)
    assert rule_of(FundingChoice.GREEDY, method=BallotMethod.SCORES).fund(found).funded_ids == ("a",)
    assert shares.fund(found).funded_ids == ("b",)
    assert shares.parameters["lowest_score"] == 4


@pytest.mark.parametrize("score", [1, 2, 3])
def test_whoever_gives_low_scores_alone_is_no_voter_of_equal_shares(score):
    found = approved(round_of(BallotMethod.SCORES, {"a": score}, {"b": 4}), lowest_choice(BallotMethod.SCORES))
    assert (found.voters, found.blank, votes(found)) == (1, 1, {"a": 0, "b": 1, "c": 0})


def test_scores_are_compared_by_what_people_chose_and_not_by_what_they_gave_a_one():
    # Nine people give "a" a 1 and choose "b": under the list they would "gain" a road that they do not want.
    ballots = [{"a": 1, "b": 5}] * 9 + [{"a": 5}] * 10
    found = round_of(BallotMethod.SCORES, *ballots, ceiling=60)
    compared = rule_of(FundingChoice.EQUAL_SHARES_COMPARED, method=BallotMethod.SCORES).fund(found)
    assert (compared.comparison.prefer_greedy, compared.comparison.prefer_shares) == (0, 0)


def test_a_contest_in_which_every_mark_is_a_choice_stays_as_it_is():
    found = contest(100, "a 60, b 50", "3 a:4 b:1", full_weight=5)
    assert approved(found, 1) is found


def test_identical_choices_are_merged_once_the_scores_are_gone():
    merged = approving(weigh([{"a": 4}, {"a": 5}, {"a": 5, "b": 3}]), 4)
    assert [(one.weights, one.how_many) for one in merged] == [((("a", 1),), 3)]


def test_rankings_show_twice_bordas_points_and_keep_who_stands_before_whom():
    ballots = [{"a": 1, "b": 2}, {"b": 1}, {}]
    found = round_of(BallotMethod.RANKING, *ballots)
    assert votes(found) == dict(support(BallotMethod.RANKING, list(COSTS), weigh(ballots)))
    assert (found.voters, found.blank) == (2, 1)
    assert {one.levels for one in found.rankings} == {(("a",), ("b",)), (("b",),), ()}


@pytest.mark.parametrize("choice", [FundingChoice.BORDA, FundingChoice.SCHULZE])
def test_rankings_go_down_the_list_in_their_own_order(choice):
    # "b" is in nobody's way and wins every comparison; "a" has the most first places.
    ballots = [{"a": 1, "b": 2, "c": 3}] * 4 + [{"b": 1, "c": 2, "a": 3}] * 3 + [{"c": 1, "b": 2, "a": 3}] * 2
    found = round_of(BallotMethod.RANKING, *ballots, ceiling=60)
    assert rule_of(choice, method=BallotMethod.RANKING).fund(found).funded_ids == ("b",)


def test_more_people_with_one_ranking_are_counted_as_if_they_had_ranked():
    ballots = [{"a": 1, "b": 2}, {"b": 1}]
    joined = round_of(BallotMethod.RANKING, *ballots).with_sole_supporters("c", 2)
    recounted = round_of(BallotMethod.RANKING, *ballots, {"c": 1}, {"c": 1})
    assert votes(joined) == votes(recounted)
    assert sorted(map(repr, joined.rankings)) == sorted(map(repr, recounted.rankings))


@pytest.mark.parametrize("method", BallotMethod)
@pytest.mark.parametrize("choice", FundingChoice)
def test_with_blank_ballots_alone_nobody_supports_anything(method, choice):
    if not fits(method, choice):
        return
    found = round_of(method, {}, {}, {})
    decisions = rule_of(choice, method=method).fund(found).decisions
    assert {one.reason for one in decisions} == {FundingReason.NO_SUPPORT}
    assert len(decisions) == len(COSTS)


@pytest.mark.parametrize("method", BallotMethod)
def test_ballots_of_a_group_are_found_again_in_the_contest_of_shares(method):
    ballots = ({"a": 5, "b": 4, "c": 2}, {"b": 1}, {})
    found = approved(round_of(method, *ballots), lowest_choice(method))
    known = {one.weights for one in found.ballots}
    assert {one.weights for one in choices_of(method, weigh(ballots))} == known


def test_the_threshold_is_no_business_of_shares():
    assert rule_of(FundingChoice.EQUAL_SHARES, fewest_votes=9) == rule_of(FundingChoice.EQUAL_SHARES)
    assert {FundingChoice.EQUAL_SHARES, FundingChoice.EQUAL_SHARES_COMPARED} == WITH_SHARES


def test_a_blank_ballot_makes_nobodys_share_smaller():
    plain = contest(100, "a 60, b 50", "3 a", "2 b")
    with_blank = counted(plain.contenders, (*plain.ballots, *weigh([{}] * 4)), 100)
    shares = rule_of(FundingChoice.EQUAL_SHARES)
    found, same = shares.fund(plain), shares.fund(with_blank)
    assert (same.share_rupiah, same.decisions) == (found.share_rupiah, found.decisions)
    assert replace(same, decisions=()).voters == 5
