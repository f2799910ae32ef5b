"""The Method of Equal Shares on elections small enough to check by hand: every parameter, every tie, every record."""

from fractions import Fraction

import pytest

from facilitation.budget.rules.reasons import FundingReason, TieBreak
from facilitation.budget.rules.shares.equal_shares import Completion, EqualShares, Utility
from facilitation.budget.rules.shares.records import FundingPart
from tests.budget.typed import contest

CORE = EqualShares(completion=Completion.NONE)
GREEDY = EqualShares(completion=Completion.GREEDY)

# Four voters hold 25 each. Three can pay 60 together; the fourth alone cannot pay 30.
VILLAGE = contest(100, "bridge 60, well 30, hall 50", "2 bridge", "1 bridge hall", "1 well")


def decision(funding, name):
    return next(one for one in funding.decisions if one.place.contender.proposal_id == name)


def test_supporters_share_the_cost_equally():
    bought = decision(CORE.fund(VILLAGE), "bridge")
    assert (bought.reason, bought.part) == (FundingReason.PAID_BY_SUPPORTERS, FundingPart.CORE)
    assert (bought.purchase.paid_full, bought.purchase.paid_less, bought.purchase.largest_rupiah) == (3, 0, 20)
    assert (bought.purchase.round_number, bought.purchase.value) == (1, 3)
    assert (bought.before_rupiah, bought.running_total_rupiah) == (0, 60)


def test_who_cannot_pay_their_part_gives_all_they_have_and_the_others_more():
    poorer = contest(90, "a 30, b 45, c 80", "1 a", "1 a b", "1 b c")
    second = decision(CORE.fund(poorer), "b").purchase
    assert sorted((one.each_rupiah, one.voters, one.is_full) for one in second.payments) == [
        (15, 1, False),
        (30, 1, True),
    ]
    assert (second.paid_full, second.paid_less, second.largest_rupiah, second.smallest_rupiah) == (1, 1, 30, 15)


def test_without_completion_money_may_be_left_and_the_lack_is_told_with_where_the_money_went():
    hall = decision(CORE.fund(VILLAGE), "hall")
    assert (hall.reason, hall.short_rupiah, hall.running_total_rupiah) == (FundingReason.SUPPORTERS_SHORT, 45, 60)
    assert (hall.lack.left_rupiah, hall.lack.short_rupiah, hall.lack.spent_on) == (5, 45, (("bridge", 20),))


def test_what_a_proposal_lacks_is_rounded_up_to_a_rupiah_and_kept_exactly():
    thirds = contest(100, "a 50, b 60", "2 a", "1 b")
    lacking = decision(CORE.fund(thirds), "b")
    assert (lacking.lack.short_rupiah, lacking.short_rupiah) == (60 - Fraction(100, 3), 27)


def test_greedy_completion_gives_out_what_is_left_down_the_votes():
    funding = GREEDY.fund(VILLAGE)
    assert funding.funded_ids == ("bridge", "well")
    assert decision(funding, "well").part is FundingPart.COMPLETION
    assert decision(funding, "hall").reason is FundingReason.TOO_EXPENSIVE_NOW
    assert decision(funding, "hall").short_rupiah == 40


def test_equals_in_the_completion_go_by_cost_then_lot():
    equals = contest(100, "top 50, dear 50, cheap 30, last 30", "6 top", "1 dear", "1 cheap", "1 last")
    funding = GREEDY.fund(equals)
    assert funding.funded_ids == ("top", "cheap")
    assert [decision(funding, name).place.tie_break for name in ("cheap", "last", "dear")] == [
        TieBreak.LOT,
        TieBreak.LOT,
        TieBreak.COST,
    ]


def test_a_share_that_grows_stops_when_nothing_more_would_fit():
    # The larger share first buys b, beside which a does not fit; a still larger one buys a, and not b.
    election = contest(80, "a 80, b 20", "2 a", "4 a b", "1 b")
    stopping = EqualShares(completion=Completion.ADD_ONE, step_rupiah=1)
    going_on = EqualShares(completion=Completion.ADD_ONE, step_rupiah=1, stops_when_exhausted=False)
    assert stopping.fund(election).funded_ids == ("b",)
    assert going_on.fund(election).funded_ids == ("a",)


@pytest.mark.parametrize(
    ("costs", "ballots", "tie_break", "tied"),
    [
        ("a 30, b 80", ["1 a b"], TieBreak.COST, ("b",)),
        ("a 50, b 50", ["1 a b"], TieBreak.LOT, ("b",)),
        ("b 50, a 50, c 70", ["2 a b c"], TieBreak.LOT, ("a", "c")),
    ],
    ids=["cost", "lot", "lot among three"],
)
def test_equally_good_offers_go_by_cost_then_lot_and_the_tie_is_told(costs, ballots, tie_break, tied):
    first = CORE.fund(contest(80, costs, *ballots)).decisions[0]
    assert (first.purchase.tie_break, first.purchase.tied_with) == (tie_break, tied)


def test_equally_good_offers_of_the_same_cost_go_by_more_support():
    # Once x is bought, one of p's three supporters has nothing left, so p and q have two effective votes each.
    poor = contest(225, "x 100, q 20, p 20, z 99", "1 x p", "3 x", "2 p", "2 q", "1 z")
    second = CORE.fund(poor).decisions[1]
    assert second.place.contender.proposal_id == "p"
    assert (second.purchase.value, second.purchase.tied_with) == (2, ("q",))
    assert second.purchase.tie_break is TieBreak.SUPPORT
    assert (second.purchase.paid_full, second.purchase.paid_less) == (2, 0)


def test_cheap_proposals_come_first_where_each_choice_is_worth_the_same():
    by_count = EqualShares(completion=Completion.NONE, utility=Utility.CARDINALITY)
    cheap = contest(99, "road 90, lamp 10", "9 road lamp", "1 road")
    assert by_count.fund(cheap).decisions[0].place.contender.proposal_id == "lamp"
    assert CORE.fund(cheap).decisions[0].place.contender.proposal_id == "road"


def test_points_say_in_which_proportion_supporters_pay():
    weighed = contest(100, "a 60, b 70", "1 a:2", "1 a:1", "1 b:1", full_weight=2)
    bought = decision(EqualShares(completion=Completion.NONE).fund(weighed), "a").purchase
    assert sorted(one.each_rupiah for one in bought.payments) == [60 - Fraction(100, 3), Fraction(100, 3)]


def test_the_part_of_a_rupiah_in_the_first_share_can_decide():
    close = contest(80, "a 60, b 80", "4 a b", "3 b")
    assert CORE.fund(close).funded_ids == ("b",)
    assert EqualShares(completion=Completion.NONE, starts_whole=True).fund(close).funded_ids == ()


def test_a_growing_share_starts_whole_and_a_fixed_one_exact_unless_said_otherwise():
    seven = contest(80, "a 60, b 80", "4 a b", "3 b")
    assert CORE.fund(seven).share_rupiah == Fraction(80, 7)
    growing = EqualShares(completion=Completion.ADD_ONE, step_rupiah=1).fund(seven)
    assert (growing.share_rupiah, growing.steps) == (12, 1)
    exact = EqualShares(completion=Completion.ADD_ONE, step_rupiah=1, starts_whole=False).fund(seven)
    assert (exact.share_rupiah, exact.steps) == (Fraction(80, 7), 0)


@pytest.mark.parametrize(("ceiling", "step"), [(100, 1), (100_000, 125), (4_000_000, 5_000)])
def test_a_step_is_half_a_percent_of_the_share_and_a_rupiah_at_least(ceiling, step):
    funding = EqualShares().fund(contest(ceiling, f"a {ceiling}, b {ceiling}", "3 a", "1 b"))
    assert funding.step_rupiah == step


def test_where_everything_fits_everything_wanted_is_funded():
    funding = CORE.fund(contest(100, "a 60, b 40, c 1, d 500", "1 a", "1 b", "1 d"))
    assert funding.funded_ids == ("b", "a")
    assert decision(funding, "a").part is FundingPart.EVERYTHING
    assert decision(funding, "c").reason is FundingReason.NO_SUPPORT
    assert decision(funding, "d").reason is FundingReason.ABOVE_CEILING


def test_blank_ballots_are_no_voters_and_leave_larger_shares_to_the_others():
    with_blank = contest(100, "a 60, b 70", "2 a", "2 b", "6")
    assert with_blank.blank == 6
    assert CORE.fund(with_blank).share_rupiah == 25


@pytest.mark.parametrize("completion", Completion)
def test_without_a_single_vote_nothing_is_funded(completion):
    funding = EqualShares(completion=completion).fund(contest(100, "a 60, b 70", "3"))
    assert (funding.funded_ids, funding.voters) == ((), 0)


def test_a_proposal_without_cost_is_bought_for_nothing():
    funding = CORE.fund(contest(100, "a 0, b 70, c 80", "1 a", "1 b", "1 c"))
    assert funding.decisions[0].purchase.largest_rupiah == 0
    assert funding.funded_ids == ("a",)


def test_the_share_grows_on_while_something_costs_exactly_what_is_left():
    exact = contest(100, "a 60, b 40, c 100", "3 a", "1 b", "1 c")
    assert EqualShares(completion=Completion.ADD_ONE).fund(exact).funded_ids == ("a", "b")
