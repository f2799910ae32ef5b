"""How often is too often: pure arithmetic."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.live.throttle import TokenBucket, tick_seconds


@pytest.mark.parametrize(
    ("fan_out_seconds", "tick"), [(0.0, 0.25), (0.01, 0.25), (0.0625, 0.25), (0.1, 0.4), (1.0, 4.0)]
)
def test_pictures_take_a_quarter_of_the_time_at_most_and_come_four_times_a_second_at_most(fan_out_seconds, tick):
    assert tick_seconds(fan_out_seconds) == pytest.approx(tick)


def test_ten_events_may_come_at_once_and_the_eleventh_may_not():
    bucket = TokenBucket.full(per_second=5, burst=10, now=100.0)
    assert [bucket.spend(100.0) for _ in range(11)] == [True] * 10 + [False]


def test_after_a_fifth_of_a_second_there_is_one_more():
    bucket = TokenBucket.full(per_second=5, burst=1, now=0.0)
    assert bucket.spend(0.0)
    assert not bucket.spend(0.1)
    assert bucket.spend(0.2)
    assert not bucket.spend(0.2)


def test_a_quiet_hour_saves_up_no_more_than_the_burst():
    bucket = TokenBucket.full(per_second=5, burst=10, now=0.0)
    assert sum(bucket.spend(3600.0) for _ in range(100)) == 10


def test_a_clock_that_goes_backwards_gives_nothing_away():
    bucket = TokenBucket.full(per_second=5, burst=1, now=100.0)
    assert bucket.spend(100.0)
    assert not bucket.spend(0.0)
    assert not bucket.spend(0.1)


def test_on_credit_the_wait_grows_with_what_is_owed_and_ends_when_it_is_paid():
    bucket = TokenBucket.full(per_second=20, burst=2, now=0.0)
    assert [bucket.owe(0.0) for _ in range(4)] == pytest.approx([0.0, 0.0, 0.05, 0.1])
    assert bucket.owe(0.1) == pytest.approx(0.05)
    assert bucket.owe(60.0) == 0.0


@given(gaps=st.lists(st.floats(0, 2), max_size=200))
def test_no_rhythm_gets_past_burst_and_rate(gaps):
    bucket, now, granted = TokenBucket.full(per_second=5, burst=10, now=0.0), 0.0, 0
    for gap in gaps:
        now += gap
        granted += bucket.spend(now)
    assert granted <= 10 + 5 * now + 1e-6
