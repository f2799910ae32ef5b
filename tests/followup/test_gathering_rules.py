"""The days of a series of follow-up meetings, what may be changed of one, and what its minutes say."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.aspirations.rules.facts import PeopleOutOfRange
from facilitation.followup.rules.gathering import (
    INTERVALS,
    MOST_IN_SERIES,
    GatheringBeforeAdoption,
    GatheringHasMinutes,
    GatheringIsCancelled,
    GatheringState,
    GatheringTooFar,
    Series,
    SeriesOutOfRange,
    days_of,
    place,
    reason,
    refuse_unchangeable,
    state_of,
)
from facilitation.followup.rules.gathering_minutes import (
    GatheringMinutes,
    Resolution,
    ResolutionWithoutWords,
    checked_minutes,
)
from facilitation.kernel.wording import TextEmpty, TextTooLong

ADOPTED, TODAY = date(2026, 8, 12), date(2026, 8, 20)


def days(first_on=date(2026, 9, 1), count=3, months=1):
    series = Series(first_on=first_on, count=count, months=months, place="Balai Desa")
    return days_of(series, adopted_on=ADOPTED, today=TODAY)


def minutes(**different):
    return GatheringMinutes(**({"men": 5, "women": 7, "parties": "BPD", "points": "Air mengalir."} | different))


def test_monthly_three_times_is_the_same_day_of_three_months():
    assert days() == (date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1))
    assert days(months=12, count=2) == (date(2026, 9, 1), date(2027, 9, 1))


def test_the_last_day_of_a_month_stays_its_last_day():
    assert days(date(2026, 12, 31)) == (date(2026, 12, 31), date(2027, 1, 31), date(2027, 2, 28))


@given(
    first_on=st.dates(ADOPTED, date(2030, 1, 1)),
    count=st.integers(1, MOST_IN_SERIES),
    months=st.sampled_from(INTERVALS[:3]),
)
def test_a_series_has_as_many_different_days_as_asked_for_in_order(first_on, count, months):
    listed = days(first_on, count, months)
    assert len(set(listed)) == count
    assert sorted(listed) == list(listed)


@pytest.mark.parametrize(("count", "months"), [(0, 1), (-1, 1), (MOST_IN_SERIES + 1, 1), (3, 0), (3, 5), (10**9, 1)])
def test_a_series_of_no_or_endless_meetings_is_refused(count, months):
    with pytest.raises(SeriesOutOfRange):
        days(count=count, months=months)


def test_nothing_is_followed_up_before_the_adoption():
    with pytest.raises(GatheringBeforeAdoption) as refusal:
        days(date(2026, 8, 11))
    assert refusal.value.fields == {"adopted_on": "2026-08-12"}
    with pytest.raises(GatheringBeforeAdoption):
        days(date(1, 1, 1))


@pytest.mark.parametrize("first_on", [date(2036, 8, 21), date(9999, 12, 31)])
def test_nothing_is_planned_beyond_ten_years(first_on):
    with pytest.raises(GatheringTooFar) as refusal:
        days(first_on)
    assert refusal.value.fields == {"latest_on": "2036-08-20"}


def test_a_series_that_would_end_too_far_is_refused_as_a_whole():
    with pytest.raises(GatheringTooFar):
        days(count=24, months=12)


@pytest.mark.parametrize(
    ("day", "is_cancelled", "versions", "state"),
    [
        (date(2026, 8, 19), False, 0, GatheringState.LACKING),
        (TODAY, False, 0, GatheringState.COMING),
        (date(2026, 8, 21), False, 0, GatheringState.COMING),
        (date(2026, 8, 19), False, 2, GatheringState.MINUTED),
        (date(2026, 8, 19), True, 0, GatheringState.CANCELLED),
    ],
)
def test_only_one_whose_day_is_over_lacks_minutes(day, is_cancelled, versions, state):
    assert state_of(day, is_cancelled=is_cancelled, versions=versions, today=TODAY) is state


def test_what_was_held_or_cancelled_is_not_moved():
    with pytest.raises(GatheringHasMinutes):
        refuse_unchangeable(GatheringState.MINUTED)
    with pytest.raises(GatheringIsCancelled):
        refuse_unchangeable(GatheringState.CANCELLED)
    refuse_unchangeable(GatheringState.LACKING)


def test_minutes_keep_what_was_decided_and_leave_empty_lines_out():
    kept = checked_minutes(
        minutes(resolutions=(Resolution(decision=" Pompa  diganti ", who="TPK"), Resolution(decision=" ")))
    )
    assert kept.resolutions == (Resolution(decision="Pompa diganti", who="TPK"),)


@pytest.mark.parametrize("line", [Resolution(decision="", who="TPK"), Resolution(decision=" ", due="Mei")])
def test_somebody_who_is_to_do_nothing_is_refused_and_not_left_out(line):
    with pytest.raises(ResolutionWithoutWords):
        checked_minutes(minutes(resolutions=(line,)))


@pytest.mark.parametrize("wrong", [{"men": -1}, {"women": 2_000_000}])
def test_numbers_of_people_are_possible(wrong):
    with pytest.raises(PeopleOutOfRange):
        checked_minutes(minutes(**wrong))


def test_minutes_place_and_reason_are_not_empty_and_not_endless():
    for typed, refusal in ((" ", TextEmpty), ("x" * 5000, TextTooLong)):
        with pytest.raises(refusal):
            checked_minutes(minutes(points=typed))
        with pytest.raises(refusal):
            place(typed)
        with pytest.raises(refusal):
            reason(typed)
