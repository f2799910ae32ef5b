"""What people practise on where no file says otherwise, and how little or much a phone can show."""

import pytest

from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.rules.practice import (
    DISHES,
    MOST_DISHES,
    POINTS_PER_BALLOT,
    SPENDING_MONEY,
    VOTES_PER_BALLOT,
    PracticeOutOfRange,
    PracticeSheet,
    refuse_sheet,
    with_dishes,
)
from facilitation.voting.rules.terms import BallotMethod, Terms


def sheet(dishes):
    return PracticeSheet(method=BallotMethod.APPROVAL, limit=2, spending_rupiah=0, dishes=dishes)


@pytest.mark.parametrize("method", BallotMethod)
def test_dishes_are_practised_on_with_counts_that_show_at_once(method):
    limit = POINTS_PER_BALLOT if method is BallotMethod.POINTS else VOTES_PER_BALLOT
    found = with_dishes(method)
    assert (found.dishes, found.spending_rupiah) == (DISHES, SPENDING_MONEY)
    assert found.terms == Terms(method=method, limit=limit, tally_visibility=TallyVisibility.LIVE)
    refuse_sheet(found)


@pytest.mark.parametrize("dishes", [DISHES[:2], DISHES[:1] * MOST_DISHES])
def test_two_things_and_a_hundred_can_be_practised_on(dishes):
    refuse_sheet(sheet(dishes))


@pytest.mark.parametrize("dishes", [(), DISHES[:1], DISHES[:1] * (MOST_DISHES + 1)])
def test_fewer_and_more_are_refused_with_both_numbers(dishes):
    with pytest.raises(PracticeOutOfRange) as refusal:
        refuse_sheet(sheet(dishes))
    assert refusal.value.fields == {"found": len(dishes), "fewest": 2, "most": MOST_DISHES}
