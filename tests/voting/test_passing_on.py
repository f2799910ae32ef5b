"""The seat of somebody who cannot go falls to the next in order, and the share of women is kept."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.people.rules.gender import Gender
from facilitation.voting.rules.delegates import Nominee, women_needed
from facilitation.voting.rules.seats import Seats
from facilitation.voting.rules.succession import (
    DelegationIsFinal,
    DelegationNotFinal,
    SeatNotHeld,
    is_complete,
    pass_on,
    refuse_acceptance,
    team_of,
)


def standing(*said):
    """Nominees as "name L|P votes", in the order of the lot."""
    for number, words in enumerate(said, start=1):
        name, letter, votes = words.split()
        yield Nominee(nominee_id=name, gender=Gender(letter), votes=int(votes), ballot_number=number)


PEOPLE = tuple(standing("a L 9", "b L 8", "c L 7", "d P 5", "e L 4", "f P 1"))
THREE = Seats(seats=3, women_percent=30)


@st.composite
def villages(draw):
    letters = draw(st.lists(st.sampled_from("LP"), min_size=1, max_size=9))
    return tuple(standing(*(f"n{place} {letter} {draw(st.integers(0, 4))}" for place, letter in enumerate(letters))))


@pytest.mark.parametrize(
    ("gone", "leaving", "successor"),
    [
        ((), "a", "c"),  # the man whose seat the share had moved comes first
        ((), "d", "f"),  # the only woman is followed by a woman, however few votes she has
        (("d",), "f", "c"),  # no woman is left: the seat is filled, and the share is missed
        (("a",), "b", "e"),
    ],
)
def test_the_next_in_order_takes_the_seat(gone, leaving, successor):
    passing = pass_on(PEOPLE, THREE, gone=gone, leaving=leaving)
    assert (passing.gone.nominee_id, passing.successor.nominee_id) == (leaving, successor)


def test_where_nobody_is_left_the_seat_stays_empty():
    assert pass_on(PEOPLE[:3], Seats(seats=3, women_percent=0), gone=(), leaving="a").successor is None


@pytest.mark.parametrize(("gone", "leaving"), [((), "e"), (("a",), "a"), ((), "nobody")])
def test_only_who_holds_a_seat_passes_it_on(gone, leaving):
    with pytest.raises(SeatNotHeld):
        pass_on(PEOPLE, THREE, gone=gone, leaving=leaving)


@given(people=villages(), seats=st.integers(1, 5), percent=st.sampled_from((0, 30, 50, 100)), data=st.data())
def test_nobody_else_loses_a_seat_and_the_share_is_kept_while_women_are_left(people, seats, percent, data):
    numbers, gone = Seats(seats=seats, women_percent=percent), []
    for _ in people:
        before = team_of(people, numbers, gone=gone).elected
        leaving = data.draw(st.sampled_from(before))
        passing = pass_on(people, numbers, gone=gone, leaving=leaving.nominee_id)
        gone.append(leaving.nominee_id)
        after = team_of(people, numbers, gone=gone)
        assert set(after.elected) == set(before) - {leaving} | ({passing.successor} if passing.successor else set())
        left = [one for one in people if one.nominee_id not in gone]
        women = sum(one.gender is Gender.FEMALE for one in left)
        assert len(after.elected) == min(seats, len(left))
        assert after.is_quota_met == (min(women, len(after.elected)) >= women_needed(seats, Fraction(percent, 100)))


def test_a_team_is_complete_with_every_seat_filled_and_women_enough():
    assert is_complete(team_of(PEOPLE, THREE), THREE)
    assert not is_complete(team_of(PEOPLE[:3], THREE), THREE)
    assert not is_complete(team_of(PEOPLE[:2], Seats(seats=3, women_percent=0)), Seats(seats=3, women_percent=0))


def test_only_an_election_that_is_counted_and_does_not_stand_by_itself_is_accepted():
    refuse_acceptance(is_closed=True, is_final=False)
    with pytest.raises(DelegationNotFinal):
        refuse_acceptance(is_closed=False, is_final=False)
    for is_closed in (True, False):
        with pytest.raises(DelegationIsFinal):
            refuse_acceptance(is_closed=is_closed, is_final=True)
