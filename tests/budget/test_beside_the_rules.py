"""What can be asked around any rule: compare two, run each source, and what would have helped."""

import json
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.budget.rules.comparison import WithComparison, compare
from facilitation.budget.rules.contest import counted
from facilitation.budget.rules.down_the_list import DownTheList
from facilitation.budget.rules.more_votes import (
    MOST_VOTES_TRIED,
    SUPPORTERS_TRIED,
    Chance,
    Help,
    chance_of,
    votes_lacking,
)
from facilitation.budget.rules.plain_record import plain_funding
from facilitation.budget.rules.ranking import Contender
from facilitation.budget.rules.shares.equal_shares import Completion, EqualShares
from facilitation.budget.rules.shares.phragmen import Phragmen
from facilitation.budget.rules.sources import fund_each_source
from facilitation.voting.rules.weights import weigh
from tests.budget.contests import contests, single_ballots
from tests.budget.typed import contest, crowded

GREEDY = DownTheList()
CORE = EqualShares(completion=Completion.NONE)
SHARES = EqualShares(step_rupiah=1)


def test_voters_who_get_nothing_are_asked_too():
    # The two who want a alone have nothing under shares; asked only who has something, shares would win.
    election = contest(80, "a 80, b 10", "2 a", "1 a b", "1 b")
    funding = WithComparison(rule=SHARES).fund(election)
    assert (funding.shares.funded_ids, funding.greedy.funded_ids) == (("b",), ("a",))
    assert (funding.comparison.prefer_shares, funding.comparison.prefer_greedy) == (1, 2)
    assert funding.funded_ids == ("a",)


def test_a_draw_leaves_it_to_the_shares():
    election = contest(80, "a 80, b 10", "1 a", "1 a b", "1 b")
    funding = WithComparison(rule=SHARES).fund(election)
    assert not funding.comparison.is_greedy_chosen
    assert funding.funded_ids == funding.shares.funded_ids == ("b",)


def test_a_voter_with_as_many_choices_under_both_prefers_neither():
    election = contest(100, "a 100, b 90", "5 a b")
    found = compare(election, shares=GREEDY.fund(election), greedy=GREEDY.fund(election))
    assert (found.prefer_shares, found.prefer_greedy) == (0, 0)


@pytest.mark.parametrize("rule", [GREEDY, SHARES, Phragmen()])
def test_each_source_pays_for_its_own_among_those_who_chose_something_of_it(rule):
    facts = [("road", 60, "DDS"), ("well", 50, "DDS"), ("hall", 60, "ADD"), ("lamp", 30, "ADD")]
    contenders = [
        Contender(proposal_id=name, votes=0, cost_rupiah=cost, ballot_number=number, source_code=source)
        for number, (name, cost, source) in enumerate(facts, start=1)
    ]
    votes = contest(1, "road 1, well 1, hall 1, lamp 1", "3 road hall", "1 well", "2 lamp")
    whole = counted(contenders, votes.ballots, 150)
    found = fund_each_source(whole, rule, {"DDS": 100, "ADD": 40})
    assert found["DDS"].funded_ids == ("road",)
    assert found["ADD"].funded_ids == ("lamp",)
    assert whole.restricted(["road", "well"], 100).voters == 4


def test_more_votes_are_counted_up_to_the_first_number_that_does():
    village = contest(100, "a 60, b 50, c 30", "5 a", "2 b", "1 c")
    assert votes_lacking(village, GREEDY, "b", most=9) == 3  # as many as a has, and cheaper
    assert votes_lacking(village, GREEDY, "b", most=2) is None


def test_no_number_of_votes_funds_what_costs_more_than_there_is():
    assert votes_lacking(contest(100, "a 101", "1 a"), GREEDY, "a", most=1_000_000_000) is None


@pytest.mark.parametrize(
    ("village", "proposal_id", "helps", "how_many"),
    [
        (contest(100, "a 60, b 50", "5 a", "2 b"), "b", Help.VOTES, 3),
        (contest(60, "a 60, b 60", "60 a", "1 b"), "b", Help.VOTES, 60),
        (contest(60, "a 60, b 60", "61 a", "1 b"), "b", Help.NOTHING_TRIED, MOST_VOTES_TRIED),
        (contest(60, "a 60, b 60", "1 a"), "b", Help.VOTES, 2),
        (contest(60, "a 60, b 61", "1 a", "9 b"), "b", Help.ABOVE_CEILING, 0),
        (contest(60, "b 61, a 60", "1 a", "9 b"), "b", Help.ABOVE_CEILING, 0),
    ],
)
def test_down_a_list_each_vote_more_is_tried_up_to_the_most(village, proposal_id, helps, how_many):
    assert chance_of(village, GREEDY, proposal_id, is_list=True) == Chance(help=helps, how_many=how_many)


def test_what_costs_all_there_is_can_still_be_helped():
    village = contest(60, "a 60, b 40", "1 b")
    assert chance_of(village, GREEDY, "a", is_list=True) == Chance(help=Help.VOTES, how_many=2)


def test_under_shares_some_numbers_of_supporters_are_tried_and_the_first_that_does_is_told():
    village = contest(100, "a 100, b 60", "9 b", "1 a")
    tried = [one for one in SUPPORTERS_TRIED if "a" in SHARES.fund(village.with_sole_supporters("a", one)).funded_ids]
    assert tried[0] > 1
    assert chance_of(village, SHARES, "a", is_list=False) == Chance(help=Help.SUPPORTERS, how_many=tried[0])


def test_under_shares_many_against_a_few_are_not_helped_by_any_number_tried():
    village = contest(100, "a 100, b 60", "999 b", "1 a")
    chance = chance_of(village, CORE, "a", is_list=False)
    assert chance == Chance(help=Help.NOTHING_TRIED, how_many=SUPPORTERS_TRIED[-1])


def test_under_equal_shares_one_supporter_more_can_do_harm_so_that_no_number_is_left_out():
    village = contest(120, "a 90, b 40", "7 a b", "4 b")
    is_funded = ["a" in SHARES.fund(village.with_sole_supporters("a", more)).funded_ids for more in range(1, 8)]
    assert votes_lacking(village, SHARES, "a", most=7) == is_funded.index(True) + 1
    assert False in is_funded[is_funded.index(True) :]


@given(contest=contests(most_weight=5), how_many=st.integers(1, 5))
def test_more_supporters_are_counted_as_if_they_had_come(contest, how_many):
    name = contest.contenders[-1].proposal_id
    came = [*single_ballots(contest), *[{name: contest.full_weight}] * how_many]
    recounted = counted(contest.contenders, weigh(came), contest.ceiling_rupiah, full_weight=contest.full_weight)
    joined = contest.with_sole_supporters(name, how_many)
    assert replace(joined, ballots=recounted.ballots) == recounted
    assert sum(one.how_many for one in joined.ballots) == len(came)


@settings(deadline=None, max_examples=40)
@given(contest=contests())
def test_with_the_votes_found_it_is_funded_and_with_one_less_it_is_not(contest):
    for rule in (GREEDY, CORE):
        for one in rule.fund(contest).decisions:
            name = one.place.contender.proposal_id
            found = None if one.is_funded else votes_lacking(contest, rule, name, most=6)
            if found:
                assert name in rule.fund(contest.with_sole_supporters(name, found)).funded_ids
                assert found == 1 or name not in rule.fund(contest.with_sole_supporters(name, found - 1)).funded_ids


@pytest.mark.parametrize("rule", [GREEDY, CORE, SHARES, Phragmen(), WithComparison(rule=SHARES)])
def test_a_record_holds_plain_values_and_every_proposal_once(rule):
    record = plain_funding(rule.fund(crowded()))
    assert json.loads(json.dumps(record)) == record
    assert record["funded"] == [one["proposal_id"] for one in record["decisions"] if one["is_funded"]]
    assert sorted(one["proposal_id"] for one in record["decisions"]) == list("abcdef")
    assert record["spent_rupiah"] == sum(one["cost_rupiah"] for one in record["decisions"] if one["is_funded"])


def test_a_record_of_shares_says_who_paid_how_much_and_what_others_lack():
    record = plain_funding(CORE.fund(contest(100, "a 50, b 60, c 70", "3 a", "1 a b")))
    assert (record["voters"], record["share_rupiah"]) == (4, 25)
    bought, lacking, unwanted = record["decisions"]
    assert bought["purchase"] == {
        "round": 1,
        "value": 4,
        "paid_full": 4,
        "paid_less": 0,
        "largest_rupiah": "25/2",
        "tied_with": [],
        "tie_break": None,
    }
    assert bought["phase"] == "core"
    assert lacking["lack"] == {
        "left_rupiah": "25/2",
        "short_rupiah": "95/2",
        "spent_on": [{"proposal_id": "a", "paid_rupiah": "25/2"}],
    }
    assert (unwanted["reason"], unwanted["lack"]) == ("no_support", None)


def test_parameters_name_everything_the_result_depends_on():
    assert SHARES.parameters == {
        "utility": "cost",
        "completion": "add1u",
        "exhaustive_stop": True,
        "integral_start": True,
        "step_rupiah": 1,
        "unit_rupiah": 1,
    }
    assert WithComparison(rule=CORE).parameters["comparison"] is True
    assert CORE.fund(contest(80, "a 90, b 70, c 60", "3 b", "4 c")).share_rupiah == Fraction(80, 7)
