"""Phragmén's rule by hand: when money comes together, and how it ends at the ceiling."""

from fractions import Fraction

import pytest

from facilitation.budget.rules.reasons import FundingReason, TieBreak
from facilitation.budget.rules.shares.phragmen import AtTheCeiling, NeedsApprovals, Phragmen
from facilitation.budget.rules.shares.records import FundingPart
from tests.budget.typed import contest

STOP, SKIP = Phragmen(), Phragmen(at_the_ceiling=AtTheCeiling.SKIP)

# b at time 15; then c would overrun, and only who skips it goes on to a.
ENDS = contest(100, "a 70, b 30, c 80", "1 a c", "2 b c")


def why(funding):
    return {one.place.contender.proposal_id: one.reason for one in funding.decisions}


def test_supporters_buy_as_soon_as_their_savings_are_enough():
    first, second, *_ = Phragmen().fund(contest(100, "a 60, b 30, c 90", "2 a", "1 a b", "1 c")).decisions
    assert (first.place.contender.proposal_id, first.purchase.value) == ("a", 20)
    assert (second.place.contender.proposal_id, second.purchase.value) == ("b", 50)
    assert second.purchase.largest_rupiah == 30


def test_the_first_that_overruns_ends_it():
    funding = STOP.fund(ENDS)
    assert funding.funded_ids == ("b",)
    assert why(funding)["a"] is FundingReason.AFTER_STOP


def test_or_is_left_out_and_the_others_go_on():
    funding = SKIP.fund(ENDS)
    assert funding.funded_ids == ("b", "a")
    assert why(funding)["c"] is FundingReason.TOO_EXPENSIVE_NOW
    assert [one.purchase.value for one in funding.funded] == [15, 70]


def test_one_of_several_tied_purchases_that_overruns_ends_it_for_all():
    tied = contest(100, "a 60, b 40, c 60", "3 a", "2 b", "3 c")
    assert STOP.fund(tied).funded_ids == ("b", "a")
    assert STOP.fund(contest(100, "a 60, b 60, c 90", "3 a b", "1 c")).funded_ids == ("a",)


def test_a_purchase_that_fits_does_not_save_the_one_it_is_tied_with():
    # Both have their money together at time 30, and 50 is left.
    tied = contest(100, "x 50, a 60, b 30", "5 x", "2 a", "1 b")
    assert STOP.fund(tied).funded_ids == ("x",)
    assert SKIP.fund(tied).funded_ids == ("x", "b")


def test_what_is_left_over_goes_down_the_votes_where_the_meeting_said_so():
    funding = Phragmen(completes_greedily=True).fund(ENDS)
    assert funding.funded_ids == ("b", "a")
    assert [one.part for one in funding.funded] == [FundingPart.CORE, FundingPart.COMPLETION]


def test_at_the_same_moment_the_cheaper_comes_first_and_the_tie_is_told():
    funding = STOP.fund(contest(200, "a 60, b 20, c 200", "3 a", "1 b", "1 c"))
    assert funding.funded_ids == ("b", "a")
    assert (funding.decisions[0].purchase.tied_with, funding.decisions[0].purchase.tie_break) == (("a",), TieBreak.COST)


def test_times_are_exact():
    (first, *_) = STOP.fund(contest(100, "a 100, b 90", "3 a", "1 b")).decisions
    assert first.purchase.value == Fraction(100, 3)


def test_ballots_that_weigh_choices_are_refused():
    with pytest.raises(NeedsApprovals):
        STOP.fund(contest(100, "a 60, b 50", "1 a:2 b:1"))


def test_a_proposal_above_the_ceiling_takes_no_part_and_ends_nothing():
    funding = STOP.fund(contest(100, "a 101, b 60, c 70", "9 a", "2 b", "1 c"))
    assert funding.funded_ids == ("b",)
    assert why(funding)["a"] is FundingReason.ABOVE_CEILING


@pytest.mark.parametrize("rule", [STOP, SKIP, Phragmen(completes_greedily=True)])
def test_nobody_votes_and_nothing_is_funded(rule):
    assert rule.fund(contest(100, "a 60, b 50", "4")).funded_ids == ()
