"""What a programme may be, what its goals may become, and what is counted for each."""

from dataclasses import replace

import pytest

from facilitation.kernel.wording import TextEmpty, TextTooLong
from facilitation.programmes.rules import aims, programme
from facilitation.programmes.rules.aims import AimKind, AimLine, AimNamedTwice, AimServed, NoGoals, TooManyAims
from facilitation.programmes.rules.programme import (
    PeriodBackwards,
    PeriodTooLong,
    PlanPeriodOutOfRange,
    TooManyPrinciples,
    YearOutOfRange,
    checked,
)
from facilitation.programmes.rules.served import Service, Serving, service_by, serving_none, total
from tests.programmes.conftest import FRAME


def lines(*words):
    return [AimLine(words=one) for one in words]


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"name": " "}, TextEmpty),
        ({"area": ""}, TextEmpty),
        ({"name": "p" * 121}, TextTooLong),
        ({"vision": "v" * 1001}, TextTooLong),
        ({"principles": ("p",) * 13}, TooManyPrinciples),
        ({"first_year": 1999}, YearOutOfRange),
        ({"last_year": 2101}, YearOutOfRange),
        ({"first_year": 2029}, PeriodBackwards),
        ({"last_year": 2051}, PeriodTooLong),
        ({"plan_first_year": 1999}, YearOutOfRange),
        ({"plan_years": 0}, PlanPeriodOutOfRange),
        ({"plan_years": 11}, PlanPeriodOutOfRange),
    ],
)
def test_a_programme_that_cannot_be_is_refused(wrong, refusal):
    with pytest.raises(refusal):
        checked(replace(FRAME, **wrong))


def test_a_programme_is_kept_clean():
    kept = checked(replace(FRAME, name="  Kemitraan  Sukamaju ", principles=("Kolaborasi", " ", "Manfaat  bersama")))
    assert (kept.name, kept.principles) == ("Kemitraan Sukamaju", ("Kolaborasi", "Manfaat bersama"))
    assert checked(kept) == kept


def test_without_its_first_year_the_medium_term_plan_is_not_said():
    kept = checked(replace(FRAME, plan_first_year=0))
    assert (kept.plan_years, kept.years_of_plan, kept.place_in_plan(2026)) == (0, (), None)


def test_years_are_counted_in_the_programme_and_in_the_plan():
    assert FRAME.years == (2026, 2027, 2028)
    assert (FRAME.years_of_plan[0], FRAME.years_of_plan[-1]) == (2025, 2032)
    assert [FRAME.place_in_plan(year) for year in (2024, 2025, 2032, 2033)] == [None, 1, 8, None]


@pytest.mark.parametrize("length", [1, 25])
def test_a_programme_lasts_one_year_to_twenty_five(length):
    assert len(checked(replace(FRAME, last_year=2026 + length - 1)).years) == length


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ((), NoGoals),
        ((" ", ""), NoGoals),
        (tuple(f"Tujuan {place}" for place in range(13)), TooManyAims),
        (("Air bersih", "air  BERSIH"), AimNamedTwice),
        (("t" * 161,), TextTooLong),
    ],
)
def test_goals_that_cannot_be_are_refused(typed, refusal):
    with pytest.raises(refusal):
        aims.checked_lines(AimKind.GOAL, lines(*typed))


def test_missions_may_be_left_out_and_blank_lines_are_none():
    assert aims.checked_lines(AimKind.MISSION, lines(" ")) == ()
    assert aims.typed_lines(AimKind.GOAL, "Air\n\n  Jalan ") == ("Air", "Jalan")


def test_a_goal_is_removed_only_while_nothing_serves_it():
    aims.refuse_removing("Air", links=0)
    with pytest.raises(AimServed) as refusal:
        aims.refuse_removing("Air", links=2)
    assert refusal.value.fields == {"words": "Air", "links": 2}


def test_a_retirement_needs_its_reason():
    with pytest.raises(TextEmpty):
        aims.retirement_reason("  ")


def test_five_goals_and_three_proposals_on_two_of_them():
    serving = (
        Serving(serves=frozenset({"a"}), cost_rupiah=10, agreed_rupiah=8, outcome="agreed"),
        Serving(serves=frozenset({"a", "c"}), cost_rupiah=20, outcome="reserve"),
        Serving(serves=frozenset({"c"}), cost_rupiah=30),
    )
    found = service_by("abcde", serving)
    assert list(found) == ["a", "b", "c", "d", "e"]
    assert [one.proposals for one in found.values()] == [2, 0, 2, 0, 0]
    assert [one.asked_rupiah for one in found.values()] == [30, 0, 50, 0, 0]
    assert (found["a"].agreed_rupiah, found["c"].agreed_rupiah) == (8, 0)
    assert (found["a"].outcomes, found["c"].outcomes) == ({"agreed": 1, "reserve": 1}, {"reserve": 1, "": 1})
    assert [name for name, one in found.items() if one.has_none] == ["b", "d", "e"]


def test_a_proposal_with_two_goals_counts_once_in_all():
    both = Serving(serves=frozenset({"a", "c"}), cost_rupiah=20)
    none = Serving(serves=frozenset(), cost_rupiah=5)
    assert total((both, none)) == Service(proposals=2, asked_rupiah=25, outcomes={"": 2})
    assert serving_none({"a", "b"}, (both, none)) == (none,)
    assert total(()).has_none


def test_the_limits_are_those_the_forms_show():
    assert (aims.MOST_OF_A_KIND, programme.MOST_PRINCIPLES) == (12, 12)
