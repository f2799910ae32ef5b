"""What may be written into a log, when it is due next, and what is usual."""

import statistics
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.followup.rules.duration import Days, Stretch, length_of, median, usual
from facilitation.followup.rules.milestone import Milestone, MilestoneKind
from facilitation.followup.rules.upkeep import (
    NotBuiltYet,
    UpkeepBeforeFinished,
    UpkeepCostOutOfRange,
    UpkeepEntry,
    UpkeepInFuture,
    checked_upkeep,
    finished_on,
    months_after,
    next_upkeep,
)
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import TextEmpty, TextTooLong

FINISHED, TODAY = date(2027, 3, 31), date(2027, 10, 5)
CLEARED = UpkeepEntry(done_on=date(2027, 9, 30), work="Membersihkan saluran", done_by="Kelompok air")


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"done_on": date(2027, 10, 6)}, UpkeepInFuture),
        ({"done_on": date(9999, 12, 31)}, UpkeepInFuture),
        ({"done_on": date(2027, 3, 30)}, UpkeepBeforeFinished),
        ({"cost_rupiah": -1}, UpkeepCostOutOfRange),
        ({"cost_rupiah": MAX_RUPIAH + 1}, UpkeepCostOutOfRange),
        ({"work": ""}, TextEmpty),
        ({"work": "a" * 161}, TextTooLong),
        ({"note": "a" * 501}, TextTooLong),
    ],
)
def test_what_cannot_be_written_into_a_log_is_refused(different, refusal):
    with pytest.raises(refusal):
        checked_upkeep(replace(CLEARED, **different), finished=FINISHED, today=TODAY)


def test_nothing_is_looked_after_before_it_is_finished():
    with pytest.raises(NotBuiltYet):
        checked_upkeep(CLEARED, finished=None, today=TODAY)


def test_it_is_due_so_many_months_after_the_last_time_or_after_it_was_finished():
    assert next_upkeep(finished=FINISHED, done=(), every_months=6) == date(2027, 9, 30)
    done = (date(2027, 9, 30), date(2027, 5, 1))
    assert next_upkeep(finished=FINISHED, done=done, every_months=6) == date(2028, 3, 30)
    assert next_upkeep(finished=None, done=(), every_months=6) is None
    assert next_upkeep(finished=FINISHED, done=done, every_months=None) is None


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(1, 120))
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(day, months):
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day


def test_it_is_finished_on_the_last_day_on_which_it_was():
    ways = [Milestone(kind=MilestoneKind.FINISHED, happened_on=day) for day in (date(2027, 1, 1), FINISHED)]
    assert (finished_on(ways), finished_on(())) == (FINISHED, None)


@given(st.lists(st.integers(0, 5000), min_size=1))
def test_the_median_is_the_middle_or_the_mean_of_the_two_in_the_middle(lengths):
    assert median(lengths) == statistics.median(lengths)


@pytest.mark.row("S1-06")
def test_days_from_the_adoption_to_the_completion_have_a_median_with_their_number():
    ways = [_way(finished) for finished in (date(2027, 1, 11), date(2027, 1, 21), date(2028, 1, 1), None)]
    whole = usual(Stretch.WHOLE, ways)
    assert (whole.median_days, whole.count) == (20, 3)
    assert usual(Stretch.WHOLE, ways[:2]).median_days == 15
    nothing = usual(Stretch.BUILT, ways)
    assert (nothing.median_days, nothing.count) == (None, 0)


def test_a_stretch_without_both_its_days_has_no_length():
    way = replace(_way(None), wished=date(2026, 12, 30), started=date(2027, 2, 1))
    lengths = {stretch: length_of(stretch, way) for stretch in Stretch}
    assert lengths == {"decided": 2, "budgeted": None, "started": 31, "built": None, "whole": None}


def _way(finished):
    return Days(wished=None, agreed=date(2027, 1, 1), budgeted=None, started=None, finished=finished)
