"""Delegates: the most votes, with enough women among them, and every moved seat named."""

import json
from fractions import Fraction
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitation.people.rules.gender import Gender
from facilitation.voting.rules.delegates import Nominee, NoSeats, elect
from tests.elections import FOLDER, needs_elections

THIRD = Fraction(3, 10)


def standing(*facts):
    """Nominees typed as "name L 30"; the lot follows the order."""
    return [
        Nominee(nominee_id=name, gender=Gender(gender), votes=int(votes), ballot_number=number)
        for number, (name, gender, votes) in enumerate(fact.split() for fact in facts)
    ]


def names(people):
    return [one.nominee_id for one in people]


@st.composite
def nominees(draw):
    facts = draw(st.lists(st.tuples(st.sampled_from("LP"), st.integers(0, 9)), max_size=8))
    return standing(*(f"n{number} {gender} {votes}" for number, (gender, votes) in enumerate(facts)))


def test_enough_women_by_votes_alone_move_no_seat():
    found = elect(standing("a P 30", "b L 25", "c L 20", "d P 5"), seats=3, share_of_women=THIRD)
    assert (names(found.elected), found.women_needed, found.substitutions) == (["a", "b", "c"], 1, ())
    assert found.is_quota_met


def test_the_lowest_man_gives_his_seat_to_the_highest_woman_and_both_are_named():
    found = elect(standing("a L 30", "b L 25", "c L 20", "d P 15", "e P 10"), seats=3, share_of_women=THIRD)
    assert names(found.elected) == ["a", "b", "d"]
    assert [(one.replaced.nominee_id, one.elected.nominee_id) for one in found.substitutions] == [("c", "d")]


def test_the_number_of_women_is_rounded_up():
    found = elect(
        standing("a L 9", "b L 8", "c L 7", "d L 6", "e L 5", "f P 1", "g P 0"), seats=5, share_of_women=THIRD
    )
    assert found.women_needed == 2
    assert names(found.elected) == ["a", "b", "c", "f", "g"]
    assert [one.replaced.nominee_id for one in found.substitutions] == ["e", "d"]


def test_equals_go_by_the_lot():
    assert names(elect(standing("x L 5", "y L 5"), seats=1, share_of_women=Fraction(0)).elected) == ["x"]


def test_too_few_women_fill_the_seats_and_say_that_the_share_is_not_met():
    found = elect(standing("a L 9", "b L 8", "c P 1"), seats=3, share_of_women=Fraction(1, 2))
    assert (len(found.elected), found.women_needed, found.is_quota_met) == (3, 2, False)


def test_a_village_may_send_women_alone():
    found = elect(standing("a L 9", "b P 8", "c P 1"), seats=2, share_of_women=Fraction(1))
    assert (found.women_needed, found.is_quota_met) == (2, True)


@pytest.mark.parametrize(("seats", "share"), [(0, THIRD), (-1, THIRD), (3, Fraction(-1, 2)), (3, Fraction(11, 10))])
def test_numbers_that_make_no_delegation_are_refused(seats, share):
    with pytest.raises(NoSeats):
        elect(standing("a L 9"), seats=seats, share_of_women=share)


@settings(deadline=None)
@given(people=nominees(), seats=st.integers(1, 6), tenths=st.integers(0, 10))
def test_no_team_with_enough_women_has_more_votes(people, seats, tenths):
    found = elect(people, seats=seats, share_of_women=Fraction(tenths, 10))
    assert len(found.elected) == min(seats, len(people))
    teams = [
        team
        for team in combinations(people, len(found.elected))
        if sum(one.gender is Gender.FEMALE for one in team) >= found.women_needed
    ]
    assert found.is_quota_met == bool(teams)
    if teams:
        best = max(sum(one.votes for one in team) for team in teams)
        assert sum(one.votes for one in found.elected) == best


@given(people=nominees(), shuffler=st.randoms())
def test_the_order_in_which_people_were_entered_means_nothing(people, shuffler):
    shuffled = list(people)
    shuffler.shuffle(shuffled)
    assert elect(shuffled, seats=3, share_of_women=THIRD) == elect(people, seats=3, share_of_women=THIRD)


@needs_elections
def test_the_known_cases_come_out():
    cases = json.loads(Path(FOLDER, "delegates_cases.json").read_text("utf-8"))
    assert cases
    for case in cases:
        people = [
            Nominee(nominee_id=one["id"], gender=Gender(one["sex"]), votes=one["votes"], ballot_number=one["lot"])
            for one in case["candidates"]
        ]
        found = elect(people, seats=case["seats"], share_of_women=Fraction(case["min_share_women"]))
        assert {
            "elected": names(found.elected),
            "quota": found.women_needed,
            "substitutions": [
                {"out": one.replaced.nominee_id, "in": one.elected.nominee_id} for one in found.substitutions
            ],
            "quota_met": found.is_quota_met,
        } == case["expected"], case["name"]
