"""Plain greedy under the ceiling, and the reason of every line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.budget.rules.greedy import fund
from facilitation.budget.rules.ranking import Contender, rank
from facilitation.budget.rules.reasons import FundingReason

FITS, TOO_EXPENSIVE, ABOVE, NO_SUPPORT, *_ = FundingReason


def fund_these(ceiling, *facts):
    """Fund contenders given as (name, votes, cost), their ballot numbers in the order given."""
    contenders = [
        Contender(proposal_id=name, votes=votes, cost_rupiah=cost, ballot_number=number)
        for number, (name, votes, cost) in enumerate(facts, start=1)
    ]
    return fund(rank(contenders), ceiling)


@pytest.mark.parametrize(
    ("ceiling", "facts", "expected"),
    [
        (100, [], []),
        (100, [("a", 5, 100)], [("a", FITS, 100, 0)]),
        (100, [("a", 5, 101)], [("a", ABOVE, 0, 1)]),
        (100, [("a", 0, 10)], [("a", NO_SUPPORT, 0, 0)]),
        (100, [("a", 0, 130)], [("a", ABOVE, 0, 30)]),
        (
            100,
            [("a", 9, 60), ("b", 8, 50), ("c", 7, 40), ("d", 6, 1)],
            [("a", FITS, 60, 0), ("b", TOO_EXPENSIVE, 60, 10), ("c", FITS, 100, 0), ("d", TOO_EXPENSIVE, 100, 1)],
        ),
        (
            100,
            [("a", 9, 500), ("b", 8, 100)],
            [("a", ABOVE, 0, 400), ("b", FITS, 100, 0)],
        ),
        (
            100,
            [("dear", 5, 70), ("cheap", 5, 40)],
            [("cheap", FITS, 40, 0), ("dear", TOO_EXPENSIVE, 40, 10)],
        ),
        (
            100,
            [("drawn first", 5, 60), ("drawn second", 5, 60)],
            [("drawn first", FITS, 60, 0), ("drawn second", TOO_EXPENSIVE, 60, 20)],
        ),
        (
            100,
            [("a", 1, 100), ("nobody wants it", 0, 0)],
            [("a", FITS, 100, 0), ("nobody wants it", NO_SUPPORT, 100, 0)],
        ),
        (0, [("a", 4, 10)], [("a", ABOVE, 0, 10)]),
    ],
    ids=[
        "nothing",
        "exact fit",
        "one rupiah too dear",
        "no votes",
        "no votes and too dear",
        "skip what does not fit",
        "too dear for any cut",
        "tie by cost",
        "tie by lot",
        "free but unwanted",
        "no money",
    ],
)
def test_money_is_given_as_the_rule_book_says(ceiling, facts, expected):
    decisions = fund_these(ceiling, *facts)
    assert [
        (one.place.contender.proposal_id, one.reason, one.running_total_rupiah, one.short_rupiah) for one in decisions
    ] == expected


@given(
    facts=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 60)), max_size=15),
    ceiling=st.integers(0, 150),
)
def test_the_ceiling_holds_and_every_line_explains_itself(facts, ceiling):
    named = [(str(number), votes, cost) for number, (votes, cost) in enumerate(facts)]
    spent = 0
    for decision in fund_these(ceiling, *named):
        contender = decision.place.contender
        fits = contender.votes > 0 and spent + contender.cost_rupiah <= ceiling
        assert decision.is_funded == fits
        spent += contender.cost_rupiah if fits else 0
        assert decision.running_total_rupiah == spent <= ceiling
        assert (decision.short_rupiah > 0) == (decision.reason in {TOO_EXPENSIVE, ABOVE})
        assert (decision.reason is ABOVE) == (contender.cost_rupiah > ceiling)


@given(
    facts=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 60)), max_size=15),
    ceiling=st.integers(0, 150),
)
def test_seven_times_the_money_everywhere_changes_no_decision(facts, ceiling):
    plain = fund_these(ceiling, *((str(number), *fact) for number, fact in enumerate(facts)))
    scaled = fund_these(ceiling * 7, *((str(number), votes, cost * 7) for number, (votes, cost) in enumerate(facts)))
    assert [one.reason for one in scaled] == [one.reason for one in plain]
    assert [one.short_rupiah for one in scaled] == [one.short_rupiah * 7 for one in plain]
