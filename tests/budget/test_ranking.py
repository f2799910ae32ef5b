"""The ranking: votes, then cost, then the lot, with ties shown as ties."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.budget.rules.greedy import fund
from facilitation.budget.rules.ranking import Contender, rank
from facilitation.budget.rules.reasons import TieBreak

COST, LOT = TieBreak.COST, TieBreak.LOT


FIELDS = ("1", "2", "2", "4", "")


def contenders_of(*facts):
    """Contenders from (name, votes, cost, ballot number)."""
    return [
        Contender(proposal_id=name, votes=votes, cost_rupiah=cost, ballot_number=number)
        for name, votes, cost, number in facts
    ]


@st.composite
def lists(draw):
    facts = draw(st.lists(st.tuples(st.integers(0, 6), st.integers(1, 9)), max_size=12))
    numbers = draw(st.permutations(range(1, len(facts) + 1)))
    return [
        Contender(
            proposal_id=f"p{position}",
            votes=votes,
            cost_rupiah=cost,
            ballot_number=number,
            field_code=FIELDS[position % len(FIELDS)],
        )
        for position, ((votes, cost), number) in enumerate(zip(facts, numbers, strict=True))
    ]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([], []),
        ([("a", 3, 10, 1)], [("a", 1, False, None)]),
        (
            [("a", 3, 10, 1), ("b", 9, 50, 2), ("c", 5, 1, 3)],
            [("b", 1, False, None), ("c", 2, False, None), ("a", 3, False, None)],
        ),
        (
            [("a", 9, 1, 4), ("b", 7, 30, 1), ("c", 7, 20, 3), ("d", 2, 5, 2)],
            [("a", 1, False, None), ("c", 2, True, COST), ("b", 2, True, COST), ("d", 4, False, None)],
        ),
        (
            [("a", 7, 20, 3), ("b", 7, 20, 1)],
            [("b", 1, True, LOT), ("a", 1, True, LOT)],
        ),
        (
            [("a", 7, 20, 3), ("b", 7, 90, 1), ("c", 7, 20, 2)],
            [("c", 1, True, LOT), ("a", 1, True, LOT), ("b", 1, True, COST)],
        ),
        (
            [("a", 0, 8, 1), ("b", 0, 8, 2), ("c", 1, 9, 3)],
            [("c", 1, False, None), ("a", 2, True, LOT), ("b", 2, True, LOT)],
        ),
    ],
    ids=["nobody", "alone", "clear", "by cost", "by lot", "by both", "without votes"],
)
def test_places_are_given_as_the_rule_book_says(facts, expected):
    places = rank(contenders_of(*facts))
    assert [(one.contender.proposal_id, one.rank, one.is_tied, one.tie_break) for one in places] == expected


@given(contenders=lists(), shuffler=st.randoms())
def test_the_ranking_is_a_permutation_that_knows_no_order_of_entry(contenders, shuffler):
    places = rank(contenders)
    assert sorted(one.contender.proposal_id for one in places) == sorted(one.proposal_id for one in contenders)
    shuffled = list(contenders)
    shuffler.shuffle(shuffled)
    assert rank(shuffled) == places


@given(contenders=lists())
def test_a_rank_is_one_more_than_the_number_of_those_with_more_votes(contenders):
    for place in rank(contenders):
        assert place.rank == 1 + sum(one.votes > place.contender.votes for one in contenders)
        assert place.is_tied == (sum(one.votes == place.contender.votes for one in contenders) > 1)
        assert (place.tie_break is None) == (not place.is_tied)


@given(contenders=lists())
def test_a_rank_in_a_field_is_the_rank_without_the_other_fields(contenders):
    alone = {
        place.contender.proposal_id: place.rank
        for field in set(FIELDS)
        for place in rank(one for one in contenders if one.field_code == field)
    }
    assert {place.contender.proposal_id: place.rank_in_field for place in rank(contenders)} == alone


@given(contenders=lists().filter(bool), ceiling=st.integers(1, 40), chooser=st.randoms())
def test_a_proposal_that_gains_a_vote_never_falls_and_never_loses_its_money(contenders, ceiling, chooser):
    lucky = chooser.choice(contenders)
    before = fund(rank(contenders), ceiling)
    helped = [replace(one, votes=one.votes + 1) if one is lucky else one for one in contenders]
    after = fund(rank(helped), ceiling)
    position_before, was_funded = _standing(before, lucky.proposal_id)
    position_after, is_funded = _standing(after, lucky.proposal_id)
    assert position_after <= position_before
    assert is_funded or not was_funded


@given(contenders=lists())
def test_new_names_change_nothing(contenders):
    renamed = [replace(one, proposal_id=f"z{-number}") for number, one in enumerate(contenders)]
    numbers = [one.contender.ballot_number for one in rank(contenders)]
    assert [one.contender.ballot_number for one in rank(renamed)] == numbers


def _standing(decisions, proposal_id):
    for position, decision in enumerate(decisions):
        if decision.place.contender.proposal_id == proposal_id:
            return position, decision.is_funded
    raise LookupError(proposal_id)
