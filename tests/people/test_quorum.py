"""Whether enough of the invited are present."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.people.rules.quorum import quorum

people = st.integers(0, 5000)


@pytest.mark.parametrize(
    ("invited", "needed"), [(1, 1), (2, 2), (3, 2), (4, 3), (30, 20), (31, 21), (32, 22), (33, 22), (60, 40), (100, 67)]
)
def test_two_thirds_of_the_invited_are_needed_rounded_up(invited, needed):
    assert quorum(invited, 0).needed == needed
    assert not quorum(invited, needed - 1).is_reached
    assert quorum(invited, needed).is_reached


def test_without_an_invited_list_no_quorum_is_known_or_reached():
    unknown = quorum(0, 12)
    assert (unknown.needed, unknown.is_known, unknown.is_reached, unknown.missing) == (None, False, False, 0)


def test_a_village_may_ask_for_half_or_for_everybody():
    assert quorum(31, 16, 1, 2).is_reached
    assert not quorum(31, 30, 1, 1).is_reached


def test_it_says_how_many_more_must_come():
    assert quorum(30, 17).missing == 3
    assert quorum(30, 25).missing == 0


@pytest.mark.parametrize("share", [(0, 3), (-1, 3), (4, 3), (0, 0), (1, 0), (2, -3)])
def test_a_share_of_nothing_or_of_more_than_everybody_is_a_mistake(share):
    with pytest.raises(ValueError, match="share"):
        quorum(30, 20, *share)


@given(people, people, st.integers(1, 20), st.integers(0, 20))
def test_the_needed_are_the_fewest_that_make_up_the_share(invited, present, numerator, more):
    share = Fraction(numerator, numerator + more)
    answer = quorum(invited, present, share.numerator, share.denominator)
    if not invited:
        assert answer.needed is None
        return
    assert answer.needed >= share * invited > answer.needed - 1
    assert answer.is_reached == (present >= share * invited)
    assert answer.is_reached == (answer.missing == 0)
