"""The rules that go down a list: what each order and each way to end it funds, and why."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.budget.rules.down_the_list import DownTheList, Order, measured
from facilitation.budget.rules.greedy import Overrun
from facilitation.budget.rules.ranking import rank
from facilitation.budget.rules.reasons import FundingReason, TieBreak
from tests.budget.contests import contests, renamed, scaled, shuffled
from tests.budget.typed import contest, ranked_contest

PLAIN = DownTheList()
NO_SKIP = DownTheList(overrun=Overrun.STOP)
PER_COST = DownTheList(order=Order.VOTES_PER_COST)
THRESHOLD = DownTheList(fewest_votes=3)
THRESHOLD_NO_SKIP = DownTheList(fewest_votes=3, overrun=Overrun.STOP)
RULES = pytest.mark.parametrize("rule", [PLAIN, NO_SKIP, PER_COST, THRESHOLD, THRESHOLD_NO_SKIP])

# Down the votes: a 60, then b 50 does not fit beside it, c 30 does, d 10 has two votes, e none.
FIVE = contest(100, "a 60, b 50, c 30, d 10, e 5", "3 a b", "2 a c", "1 b c d", "1 d")


def why(funding):
    return {one.place.contender.proposal_id: one.reason.name for one in funding.decisions}


@pytest.mark.parametrize(
    ("rule", "funded"),
    [
        (PLAIN, ("a", "c", "d")),
        (NO_SKIP, ("a",)),
        (PER_COST, ("d", "c", "a")),
        (THRESHOLD, ("a", "c")),
        (THRESHOLD_NO_SKIP, ("a",)),
    ],
    ids=["plain", "no skip", "per cost", "threshold", "threshold and no skip"],
)
def test_each_variant_funds_its_own(rule, funded):
    assert rule.fund(FIVE).funded_ids == funded


def test_behind_the_stop_everything_says_so_whether_it_would_fit_or_not():
    funding = NO_SKIP.fund(FIVE)
    assert why(funding) == {
        "a": "FITS",
        "b": "TOO_EXPENSIVE_NOW",
        "c": "AFTER_STOP",
        "d": "AFTER_STOP",
        "e": "NO_SUPPORT",
    }
    assert [one.running_total_rupiah for one in funding.decisions] == [60] * 5


def test_a_proposal_above_the_ceiling_is_one_that_does_not_fit_and_ends_a_list_without_skipping():
    too_dear = contest(100, "a 130, b 40", "3 a", "2 b")
    assert NO_SKIP.fund(too_dear).funded_ids == ()
    assert PLAIN.fund(too_dear).funded_ids == ("b",)


def test_what_nobody_wants_does_not_end_a_list():
    order = contest(100, "a 60, b 70, c 40", "3 a", "1 c")
    assert why(NO_SKIP.fund(order)) == {"a": "FITS", "c": "FITS", "b": "NO_SUPPORT"}


def test_below_the_threshold_is_a_reason_of_its_own_and_reaching_it_is_enough():
    funding = THRESHOLD.fund(FIVE)
    assert why(funding)["d"] == "BELOW_THRESHOLD"
    assert why(funding)["c"] == "FITS"


def test_money_before_and_after_is_told_for_every_line():
    assert [(one.before_rupiah, one.running_total_rupiah) for one in PLAIN.fund(FIVE).decisions] == [
        (0, 60),
        (60, 60),
        (60, 90),
        (90, 100),
        (100, 100),
    ]


def test_votes_for_each_rupiah_are_compared_without_rounding():
    nearly = contest(10**13, f"a {10**12 + 1}, b {10**12}", "1 a b")
    assert [one.place.contender.proposal_id for one in PER_COST.fund(nearly).decisions] == ["b", "a"]


def test_what_costs_nothing_comes_first_where_votes_are_counted_for_each_rupiah():
    free = contest(10, "a 1, b 0, c 0", "5 a", "1 b")
    assert [one.place.contender.proposal_id for one in PER_COST.fund(free).decisions] == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("order", "funded"),
    [(Order.BORDA, ("b", "c")), (Order.SCHULZE, ("a", "c"))],
)
def test_the_two_ranked_counts_may_fund_differently(order, funded):
    # Most voters prefer a to b and to c, but those who do not put it last.
    ranked = ranked_contest(100, "a 60, b 60, c 40", "3 a>b>c", "2 b>c>a")
    assert DownTheList(order=order).fund(ranked).funded_ids == funded


def test_equals_at_the_top_of_a_ranked_count_go_by_cost_then_support_then_lot():
    circle = ranked_contest(100, "a 60, b 50, c 60", "1 a>b>c", "1 b>c>a", "1 c>a>b")
    decisions = DownTheList(order=Order.SCHULZE).fund(circle).decisions
    assert [(one.place.contender.proposal_id, one.place.rank, one.place.tie_break) for one in decisions] == [
        ("b", 1, TieBreak.COST),
        ("a", 1, TieBreak.LOT),
        ("c", 1, TieBreak.LOT),
    ]


def test_more_support_orders_equals_that_cost_the_same():
    contenders = [replace(one, votes=votes) for one, votes in zip(FIVE.contenders, (1, 4, 4, 9, 9), strict=True)]
    equals = [replace(one, cost_rupiah=10) for one in contenders]
    places = rank(equals, dict.fromkeys("abcde", 1))
    assert [(one.contender.proposal_id, one.tie_break) for one in places] == [
        ("d", TieBreak.LOT),
        ("e", TieBreak.LOT),
        ("b", TieBreak.LOT),
        ("c", TieBreak.LOT),
        ("a", TieBreak.SUPPORT),
    ]


def test_a_proposal_that_nobody_ranked_gets_nothing_from_a_ranked_count():
    ranked = ranked_contest(100, "a 60, b 10", "3 a")
    funding = DownTheList(order=Order.BORDA).fund(ranked)
    assert why(funding) == {"a": "FITS", "b": "NO_SUPPORT"}


@RULES
@given(contest=contests(most_weight=3), shuffler=st.randoms())
def test_no_rule_overspends_funds_the_unwanted_or_knows_an_order(rule, contest, shuffler):
    funding = rule.fund(contest)
    assert funding.spent_rupiah <= contest.ceiling_rupiah
    assert all(one.place.contender.votes for one in funding.funded)
    assert sorted(one.place.contender.proposal_id for one in funding.decisions) == sorted(
        one.proposal_id for one in contest.contenders
    )
    assert rule.fund(shuffled(contest, shuffler)) == funding


@RULES
@given(contest=contests(), numbers=st.permutations("uvwxyz"))
def test_other_names_and_seven_times_the_money_change_nothing(rule, contest, numbers):
    funded = rule.fund(contest).funded_ids
    names = dict(zip("abcdef", numbers, strict=True))
    assert rule.fund(renamed(contest, names)).funded_ids == tuple(names[name] for name in funded)
    assert rule.fund(scaled(contest, 7)).funded_ids == funded


@given(contest=contests())
def test_without_skipping_the_funded_are_the_top_of_the_list(contest):
    reasons = [one.reason for one in NO_SKIP.fund(contest).decisions]
    ends = [number for number, reason in enumerate(reasons) if reason is not FundingReason.FITS]
    assert FundingReason.FITS not in reasons[min(ends, default=len(reasons)) :]


@given(contest=contests(), chooser=st.randoms())
def test_a_proposal_that_gains_a_vote_never_falls_and_never_loses_its_money(contest, chooser):
    lucky = chooser.choice(contest.contenders).proposal_id
    helped = contest.with_sole_supporters(lucky, 1)
    for rule in (PLAIN, NO_SKIP, PER_COST, THRESHOLD):
        before, after = rule.fund(contest), rule.fund(helped)
        assert place_of(lucky, after) <= place_of(lucky, before)
        assert lucky in after.funded_ids or lucky not in before.funded_ids


def place_of(name, funding):
    return [one.place.contender.proposal_id for one in funding.decisions].index(name)


@given(contest=contests())
def test_the_order_of_votes_measures_votes(contest):
    assert measured(contest, Order.VOTES) == {one.proposal_id: one.votes for one in contest.contenders}
