"""What may be sent after the meeting, what everybody may read of it, and how long people wait."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.followup.rules.reply_time import ReplyPromise, Waited, reply_times
from facilitation.followup.rules.ticket import (
    NAME_LIMIT,
    WORDS_LIMIT,
    RepliedMeanwhile,
    StepKind,
    TicketIsClosed,
    TicketIsWithdrawn,
    WithheldFor,
    name,
    office,
    refuse_finished,
    refuse_unseen_reply,
    standing,
    words,
)
from facilitation.kernel.wording import TextEmpty, TextTooLong

TODAY = date(2026, 11, 29)
PROMISE = ReplyPromise(days=14, today=TODAY)


def after(*kinds):
    return standing([(kind, WithheldFor.SLANDER if kind is StepKind.WITHHELD else "") for kind in kinds])


def waited(sent_days_ago, replied_days_ago=None):
    replied_on = None if replied_days_ago is None else TODAY - timedelta(days=replied_days_ago)
    return Waited(sent_on=TODAY - timedelta(days=sent_days_ago), replied_on=replied_on)


@pytest.mark.parametrize(
    ("steps", "is_open_to_all", "is_waiting"),
    [
        ((), False, True),
        ((StepKind.PUBLISHED,), True, True),
        ((StepKind.PUBLISHED, StepKind.REPLIED), True, False),
        ((StepKind.WITHHELD,), False, False),
        ((StepKind.WITHHELD, StepKind.PUBLISHED), True, True),
        ((StepKind.PUBLISHED, StepKind.REPLIED, StepKind.WITHHELD), False, False),
        ((StepKind.PUBLISHED, StepKind.WITHDRAWN), False, False),
        ((StepKind.PUBLISHED, StepKind.NOTED), True, True),
        ((StepKind.PUBLISHED, StepKind.NOTED, StepKind.CLOSED), True, False),
    ],
)
def test_who_may_read_it_and_whether_somebody_waits(steps, is_open_to_all, is_waiting):
    now = after(*steps)
    assert (now.is_open_to_all, now.is_waiting) == (is_open_to_all, is_waiting)


def test_what_is_withdrawn_or_closed_is_dealt_with_no_more():
    with pytest.raises(TicketIsWithdrawn):
        refuse_finished(after(StepKind.PUBLISHED, StepKind.WITHDRAWN))
    with pytest.raises(TicketIsClosed):
        refuse_finished(after(StepKind.PUBLISHED, StepKind.CLOSED))
    refuse_finished(after(StepKind.WITHHELD))


def test_a_reply_that_was_not_seen_is_not_replied_over():
    with pytest.raises(RepliedMeanwhile):
        refuse_unseen_reply(stands=1, seen=0)
    refuse_unseen_reply(stands=1, seen=1)


@pytest.mark.parametrize("typed", ["", "  \n ", "\u200b", "\x00"])
def test_nothing_is_no_ticket(typed):
    with pytest.raises(TextEmpty):
        words(typed)


def test_long_words_are_refused_and_a_name_need_not_be_given():
    with pytest.raises(TextTooLong):
        words("x" * (WORDS_LIMIT + 1))
    with pytest.raises(TextTooLong):
        name("x" * (NAME_LIMIT + 1))
    assert (name("  "), office(" "), words(" Airnya  keruh 😟\n\n\n\nLagi. ")) == ("", "", "Airnya keruh 😟\n\nLagi.")


def test_the_median_is_of_first_replies_and_says_of_how_many():
    times = reply_times([waited(20, 18), waited(20, 19), waited(20, 10), waited(3)], PROMISE)
    assert (times.replied, times.median_days, times.kept, times.due, times.late) == (3, 2, 3, 3, 0)
    assert reply_times([waited(4, 3), waited(4, 2)], PROMISE).median_days == 1.5


def test_what_waits_longer_than_promised_is_late_and_counts_against_the_promise():
    times = reply_times([waited(15), waited(14), waited(30, 15), waited(30, 16)], PROMISE)
    assert (times.replied, times.kept, times.due, times.late) == (2, 1, 3, 1)


def test_before_any_reply_there_is_no_median():
    times = reply_times([waited(1)], PROMISE)
    assert (times.replied, times.median_days, times.due) == (0, None, 0)


@given(ago=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), max_size=20))
def test_the_promise_is_kept_by_none_or_all_or_some_of_those_due(ago):
    listed = [waited(max(pair), min(pair)) for pair in ago]
    times = reply_times(listed, PROMISE)
    assert 0 <= times.kept <= times.due == times.replied == len(ago)
    assert times.median_days is None or 0 <= times.median_days <= 400
