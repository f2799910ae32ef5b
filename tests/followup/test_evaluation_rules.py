"""How much of the way an indicator has gone, and what may be told of what residents think."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.followup.rules.indicator import (
    EARLIEST,
    MAX_THOUSANDTHS,
    Indicator,
    Measured,
    MeasuredInFuture,
    MeasuredTooEarly,
    MeasureTooLarge,
    NotAMeasure,
    NothingToReach,
    Theme,
    checked_indicator,
    checked_value,
    parse_measure,
    percent_of_the_way,
)
from facilitation.followup.rules.review import (
    FEWEST,
    MeetingQuestion,
    QuestionsLeftOpen,
    ScoreOutOfRange,
    checked_answers,
    checked_score,
    remark,
    summary,
)
from facilitation.kernel.wording import TextEmpty, TextTooLong

TODAY = date(2026, 11, 29)


def indicator(baseline, target, **different):
    said = {"name": "Orang terlayani", "unit": "orang", "theme": Theme.HEALTH} | different
    return Indicator(**said, baseline_thousandths=baseline * 1000, target_thousandths=target * 1000)


@pytest.mark.parametrize(
    ("baseline", "target", "actual", "percent"),
    [
        (40, 80, 60, 50),
        (40, 80, 40, 0),
        (40, 80, 80, 100),
        (40, 80, 100, 150),
        (40, 80, 30, -25),
        (80, 20, 50, 50),
        (80, 20, 20, 100),
        (80, 20, 95, -25),
        (80, 20, 0, 133),
        (0, 3, 2, 66),
        (0, 1000, 999, 99),
    ],
)
def test_the_share_of_the_way_reads_the_same_for_rising_and_falling_targets(baseline, target, actual, percent):
    assert percent_of_the_way(indicator(baseline, target), actual * 1000) == percent


@given(baseline=st.integers(0, 10**9), target=st.integers(0, 10**9), actual=st.integers(0, 10**9))
def test_a_hundred_percent_is_the_target_reached_and_nothing_less(baseline, target, actual):
    if baseline == target:
        return
    is_reached = actual >= target if target > baseline else actual <= target
    assert (percent_of_the_way(indicator(baseline, target), actual * 1000) >= 100) == is_reached


def test_without_a_way_there_is_no_indicator():
    with pytest.raises(NothingToReach):
        checked_indicator(indicator(40, 40))
    with pytest.raises(TextEmpty):
        checked_indicator(indicator(40, 80, unit=" "))
    with pytest.raises(NotAMeasure):
        checked_indicator(indicator(-1, 80))
    assert checked_indicator(indicator(40, 80, name=" Orang  terlayani ")) == indicator(40, 80)


@pytest.mark.parametrize("typed", ["", "-5", "1.250", "1,5,5", "banyak", "1e9", "∞", "\x00", "9" * 400, "1.5.5"])
def test_what_is_no_number_or_two_is_refused(typed):
    with pytest.raises(NotAMeasure):
        parse_measure(typed)


def test_numbers_are_read_as_people_write_them():
    assert [parse_measure(typed) for typed in ("0", "12,5", "0.75", "1.250.000")] == [0, 12500, 750, 1_250_000_000]
    with pytest.raises(MeasureTooLarge):
        parse_measure("9.000.000.000.000")
    assert parse_measure("1.000.000.000.000") == MAX_THOUSANDTHS


def test_nothing_is_measured_before_it_happens_or_in_another_century():
    with pytest.raises(MeasuredInFuture):
        checked_value(Measured(measured_on=TODAY + timedelta(days=1), thousandths=1), today=TODAY)
    with pytest.raises(MeasuredTooEarly) as refusal:
        checked_value(Measured(measured_on=EARLIEST - timedelta(days=1), thousandths=1), today=TODAY)
    assert refusal.value.fields == {"earliest_on": "2000-01-01"}
    with pytest.raises(TextTooLong):
        checked_value(Measured(measured_on=TODAY, thousandths=1, note="x" * 301), today=TODAY)


@pytest.mark.parametrize("count", range(FEWEST))
def test_what_few_have_said_is_withheld(count):
    told = summary([1] * count)
    assert (told.count, told.is_withheld, told.average_tenths, told.scores) == (count, True, None, ())


def test_the_average_of_enough_is_told_with_their_number():
    told = summary([5, 5, 4, 4, 3])
    assert (told.count, told.average_tenths, told.scores) == (5, 42, (0, 0, 1, 2, 2))
    assert summary([3, 3, 3, 4, 4, 4]).average_tenths == 35


@given(scores=st.lists(st.integers(1, 5), min_size=FEWEST, max_size=50))
def test_an_average_lies_between_the_scores(scores):
    told = summary(scores)
    assert min(scores) * 10 <= told.average_tenths <= max(scores) * 10
    assert sum(told.scores) == told.count == len(scores)


@pytest.mark.parametrize("score", [0, 6, -1, 10**9])
def test_a_score_outside_one_to_five_is_refused(score):
    with pytest.raises(ScoreOutOfRange):
        checked_score(score)


def test_every_question_is_answered_once():
    answers = [(question, 4) for question in MeetingQuestion]
    assert checked_answers(answers) == dict(answers)
    for wrong in ([], answers[:-1], [*answers, answers[0]]):
        with pytest.raises(QuestionsLeftOpen):
            checked_answers(wrong)
    with pytest.raises(ScoreOutOfRange):
        checked_answers([*answers[:-1], (MeetingQuestion.AGAIN, 6)])


def test_a_comment_may_stay_empty_and_has_a_limit():
    assert remark(" \n") == ""
    with pytest.raises(TextTooLong):
        remark("x" * 501)
