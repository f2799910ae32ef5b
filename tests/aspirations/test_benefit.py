"""What a proposal is expected to bring, the orders of the list, and the subject it belongs to."""

import pytest

from facilitation.aspirations.rules.benefit import Benefit, ListOrder, benefit_of, ordered
from facilitation.aspirations.rules.cost import CostOutOfRange
from facilitation.aspirations.rules.facts import Facts, PeopleOutOfRange
from facilitation.aspirations.rules.plan import Plan, ResponsibleBody, checked_plan
from facilitation.aspirations.views.subject import subfield_code_of


def plan(cost=30_000_000, *, men=None, women=None, poor=None, topic="", **different):
    facts = Facts(men=men, women=women, poor=poor, topic_code=topic)
    return Plan(cost_rupiah=cost, source_code="DDS", facts=facts, **different)


@pytest.mark.row("S2-09")
@pytest.mark.parametrize(
    ("cost", "men", "women", "each"),
    [
        (30_000_000, 60, 60, 250_000),
        (30_000_000, 120, None, 250_000),
        (10, 3, 0, 3),
        (5, 1, 1, 3),  # half a rupiah is rounded up
        (1, None, None, None),
        (1, 0, 0, None),
    ],
)
def test_the_cost_per_person_is_whole_rupiah_or_unknown(cost, men, women, each):
    assert benefit_of(plan(cost, men=men, women=women)).per_person_rupiah == each


def named(benefits, order):
    return [name for name, _ in ordered(benefits.items(), order, lambda one: benefit_of(one[1]))]


@pytest.mark.row("S0-04")
def test_lists_are_ordered_by_cost_per_person_poor_people_and_jobs_and_what_is_unknown_stands_last():
    lines = {
        "unknown": plan(),
        "dear": plan(men=1, poor=0, jobs=5),
        "cheap": plan(men=1000, poor=40, jobs=0),
        "poorest": plan(women=10, poor=80),
    }
    assert named(lines, ListOrder.NUMBER) == list(lines)
    assert named(lines, ListOrder.COST_PER_PERSON) == ["cheap", "poorest", "dear", "unknown"]
    assert named(lines, ListOrder.POOR) == ["poorest", "cheap", "dear", "unknown"]
    assert named(lines, ListOrder.JOBS) == ["dear", "cheap", "unknown", "poorest"]


def test_an_estimate_is_one_where_anybody_counted():
    assert not benefit_of(plan()).is_estimated
    assert benefit_of(plan(jobs=0)).is_estimated
    assert Benefit(cost_rupiah=1, people=None, poor=0, jobs=None, investment_rupiah=None, visitors=None).is_estimated


@pytest.mark.parametrize(
    ("different", "refusal"),
    [
        ({"jobs": -1}, PeopleOutOfRange),
        ({"jobs": 1_000_001}, PeopleOutOfRange),
        ({"visitors": -1}, PeopleOutOfRange),
        ({"visitors": 1_000_001}, PeopleOutOfRange),
        ({"investment_rupiah": 0}, CostOutOfRange),
        ({"investment_rupiah": -5}, CostOutOfRange),
    ],
)
def test_an_estimate_that_cannot_be_is_refused(different, refusal):
    assert checked_plan(plan(jobs=0, investment_rupiah=1)).jobs == 0
    with pytest.raises(refusal):
        checked_plan(plan(**different))


@pytest.mark.parametrize(
    ("activity", "topic", "code"),
    [("2.1.02", "roads", "2.1"), ("", "health", "2.2"), ("", "", ""), ("4.10.90", "", "4.10")],
)
def test_a_proposals_subject_is_its_activitys_or_else_its_topics(activity, topic, code):
    assert subfield_code_of(plan(topic=topic, activity_code=activity)) == code


@pytest.mark.parametrize("body", list(ResponsibleBody))
def test_only_the_kecamatan_and_an_agency_stand_above_the_village(body):
    above = {ResponsibleBody.SUBDISTRICT, ResponsibleBody.AGENCY}
    assert plan(responsible=body).is_beyond_village is (body in above)
