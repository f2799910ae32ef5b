"""The team's criteria beside the votes: the order changes as far as the meeting agreed, and nothing else does."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.budget.rules.blended import Blended
from facilitation.budget.rules.down_the_list import DownTheList
from facilitation.budget.rules.greedy import Overrun
from facilitation.budget.rules.offered import measures_by, rule_by
from facilitation.budget.rules.side_by_side import side_by_side
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.rules.criteria import USG, Rated
from facilitation.voting.rules.ratings import Ratings
from facilitation.voting.rules.terms import BallotMethod, FundingChoice, Terms
from tests.budget.contests import contests
from tests.budget.typed import contest

TERMS = Terms(
    method=BallotMethod.APPROVAL,
    limit=2,
    tally_visibility=TallyVisibility.HIDDEN,
    funding=FundingChoice.GREEDY,
    criteria_percent=40,
)


def rated(**totals):
    """What the team gave, as it is frozen; only the sums matter here."""
    return Ratings(
        weights=USG.weights,
        rated={
            name: Rated(proposal_id=name, medians={}, spreads={}, total=Fraction(total))
            for name, total in totals.items()
        },
    )


def village():
    """Ten voters: the road has 6 votes, the well 4, the hall none."""
    return contest(100, "road 60, well 60, hall 10", "6 road", "4 well")


@pytest.mark.parametrize(
    ("percent", "first"),
    [(0, "road"), (20, "road"), (40, "well"), (100, "well")],
)
def test_the_criteria_count_as_much_as_was_agreed(percent, first):
    # road: 3 of 15 and 6 of 10; well: 12 of 15 and 4 of 10. They are equal at a quarter.
    rule = Blended(plain=DownTheList(), ratings=rated(road=3, well=12, hall=15), percent=percent)
    assert rule.fund(village()).funded_ids[0] == first


def test_at_equal_measures_the_usual_order_decides():
    rule = Blended(plain=DownTheList(), ratings=rated(road=3, well=12, hall=1), percent=25)
    measures = rule.measures(village())
    assert measures["road"] == measures["well"]
    assert rule.fund(village()).funded_ids == ("road",), "the same cost, and more support"


def test_what_nobody_voted_for_is_not_funded_however_well_it_is_rated():
    rule = Blended(plain=DownTheList(), ratings=rated(road=1, well=1, hall=15), percent=100)
    assert "hall" not in rule.fund(village()).funded_ids


def test_the_plain_lists_own_limits_stay():
    stopping = Blended(
        plain=DownTheList(overrun=Overrun.STOP, fewest_votes=5), ratings=rated(road=3, well=12, hall=1), percent=100
    )
    assert stopping.fund(village()).funded_ids == ("road",)
    assert stopping.parameters == {
        "order": "votes",
        "overrun": "stop",
        "fewest_votes": 5,
        "criteria_percent": 100,
    }


def test_a_list_that_stops_does_so_at_the_first_that_does_not_fit():
    election = contest(100, "road 120, well 60, hall 10", "6 road", "4 well", "1 hall")
    for overrun, funded in ((Overrun.STOP, ()), (Overrun.SKIP, ("well", "hall"))):
        rule = Blended(plain=DownTheList(overrun=overrun), ratings=rated(), percent=0)
        found = rule.fund(election)
        assert (found.funded_ids, found.ceiling_rupiah) == (funded, 100)


def test_what_a_source_has_given_out_before_stands_in_the_running_total():
    rule = Blended(plain=DownTheList(), ratings=rated(road=3, well=12), percent=100)
    decisions = rule.fund(replace(village(), given_out_rupiah=41)).decisions
    assert [one.running_total_rupiah for one in decisions] == [101, 101, 101]


def test_support_is_a_share_of_all_who_voted_also_in_the_run_of_one_source():
    alone = village().restricted(["well"], 100)
    assert (alone.voters, alone.everybody) == (4, 10)
    rule = Blended(plain=DownTheList(), ratings=rated(road=3, well=12), percent=50)
    assert rule.measures(alone)["well"] == rule.measures(village())["well"]


def test_the_list_stands_in_the_order_its_rule_goes_by_beside_equal_shares_by_votes():
    ratings = rated(road=3, well=12, hall=1)
    found = side_by_side(TERMS, village(), {"": 100}, ratings)
    assert isinstance(found.rule, Blended)
    assert found.sides[0].funded_ids == {"well"}
    assert found.sides[1].funded_ids == {"road"}
    measures = measures_by(found.rule, village())
    assert measures["well"] > measures["road"] > measures["hall"]


def test_without_a_weight_the_rule_is_the_plain_one():
    assert rule_by(Terms(**{**plain(TERMS), "criteria_percent": 0}), rated(road=3)) == DownTheList()


def plain(terms):
    """The terms as keyword arguments."""
    return {name: getattr(terms, name) for name in terms.__slots__}


@given(contest=contests(), percent=st.integers(0, 100), totals=st.lists(st.integers(0, 15), min_size=6, max_size=6))
def test_never_over_the_ceiling_and_never_without_support(contest, percent, totals):
    ratings = rated(**dict(zip("abcdef", totals, strict=True)))
    found = Blended(plain=DownTheList(), ratings=ratings, percent=percent).fund(contest)
    assert found.spent_rupiah <= contest.ceiling_rupiah
    assert all(one.place.contender.votes for one in found.funded)


@given(contest=contests(), totals=st.lists(st.integers(0, 15), min_size=6, max_size=6))
def test_with_no_weight_for_the_criteria_it_is_plain_greedy(contest, totals):
    ratings = rated(**dict(zip("abcdef", totals, strict=True)))
    blended = Blended(plain=DownTheList(), ratings=ratings, percent=0).fund(contest)
    assert blended.funded_ids == DownTheList().fund(contest).funded_ids
