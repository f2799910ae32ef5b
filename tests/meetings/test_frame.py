"""What a meeting is set up with: every part of the frame, and what no frame may say."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import TextTooLong
from facilitation.meetings.rules import agenda, frame, setup
from facilitation.meetings.rules.agenda import Visit
from facilitation.meetings.rules.frame import Ceiling, Identity, checked
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.rules.phase import Phase
from tests.village import frame as frame_of


def money(*amounts):
    return tuple(Ceiling(source_code=code, amount_rupiah=amount) for code, amount in amounts)


def test_plan_years_follow_the_day_where_none_are_given():
    kept = checked(frame_of())
    assert (kept.plan_year_village, kept.plan_year_district) == (2027, 2028)


def test_a_plan_year_that_was_given_stays():
    assert checked(frame_of(plan_year_village=2028)).plan_year_village == 2028


@pytest.mark.parametrize("year", [2025, 2037, -1])
def test_a_plan_for_the_past_or_for_grandchildren_is_refused(year):
    with pytest.raises(frame.PlanYearOutOfRange) as refusal:
        checked(frame_of(plan_year_village=year))
    assert refusal.value.fields == {"earliest": 2026, "latest": 2036}


def test_names_are_cleaned_and_may_be_missing():
    identity = checked(frame_of(identity=Identity(village="  Suka   maju ", province=" "))).identity
    assert identity == Identity(village="Suka maju")


@pytest.mark.parametrize(
    ("kind", "area"),
    [
        (MeetingKind.HAMLET, "Sukamaju"),
        (MeetingKind.VILLAGE, "Sukamaju"),
        (MeetingKind.WARD, "Sukamaju"),
        (MeetingKind.SUBDISTRICT, "Mekar"),
        (MeetingKind.DISTRICT, "Subur"),
    ],
)
def test_each_kind_of_meeting_is_of_its_own_area(kind, area):
    identity = Identity(village="Sukamaju", subdistrict="Mekar", district="Subur")
    assert frame_of(kind=kind, identity=identity).area == area
    assert frame_of(kind=kind).area == ""


@pytest.mark.parametrize("name", ["village", "subdistrict", "district", "province"])
def test_a_name_longer_than_a_letterhead_is_refused(name):
    with pytest.raises(TextTooLong):
        checked(frame_of(identity=Identity(**{name: "x" * 81})))


@pytest.mark.parametrize(
    "different", [{"wifi_name": "x" * 33}, {"wifi_password": "x" * 64}, {"legal_basis": "x" * 4001}]
)
def test_what_would_not_fit_is_refused(different):
    with pytest.raises(TextTooLong):
        checked(frame_of(**different))


def test_a_meeting_without_money_is_refused():
    with pytest.raises(frame.NoCeiling):
        checked(frame_of(ceilings=()))


def test_a_source_named_twice_is_refused():
    with pytest.raises(frame.SourceTwice):
        checked(frame_of(ceilings=money(("DDS", 1), ("DDS", 2))))


@pytest.mark.parametrize("amounts", [[("DDS", 0)], [("DDS", MAX_RUPIAH + 1)], [("DDS", MAX_RUPIAH), ("ADD", 1)]])
def test_money_beyond_counting_is_refused_alone_and_together(amounts):
    with pytest.raises(setup.CeilingOutOfRange):
        checked(frame_of(ceilings=money(*amounts)))


def test_all_sources_together_are_the_ceiling_and_the_first_is_the_main_one():
    kept = checked(frame_of(ceilings=money(("ADD", 30), ("DDS", 12))))
    assert (kept.ceiling_rupiah, kept.main_source) == (42, "ADD")


@pytest.mark.parametrize(("numerator", "denominator"), [(0, 3), (4, 3), (1, 101), (-1, 2)])
def test_a_quorum_that_is_no_share_is_refused(numerator, denominator):
    with pytest.raises(frame.QuorumOutOfRange):
        checked(frame_of(quorum_numerator=numerator, quorum_denominator=denominator))


@pytest.mark.parametrize("minutes", [-1, agenda.MOST_MINUTES + 1])
def test_a_phase_of_impossible_length_is_refused(minutes):
    with pytest.raises(agenda.MinutesOutOfRange):
        agenda.planned({Phase.VOTING: minutes})


@given(st.lists(st.tuples(st.sampled_from(list(Phase)), st.integers(0, 5000)), max_size=12))
def test_the_time_of_all_stays_together_is_the_time_that_passed(stays):
    at = start = datetime(2026, 8, 12, 2, 0, tzinfo=UTC)
    visits = []
    for phase, seconds in stays:
        visits.append(Visit(phase=phase, entered_at=at, left_at=at + timedelta(seconds=seconds)))
        at += timedelta(seconds=seconds)
    assert sum(agenda.used_seconds(visits, at).values()) == (at - start).total_seconds()


def test_a_clock_set_back_takes_no_time_away():
    now = datetime(2026, 8, 12, 2, 0, tzinfo=UTC)
    visit = Visit(phase=Phase.VOTING, entered_at=now + timedelta(hours=1), left_at=None)
    assert agenda.used_seconds([visit], now) == {Phase.VOTING: 0}
