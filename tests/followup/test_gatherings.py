"""Follow-up meetings through the door, on both databases."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DatabaseError

from facilitation.agreement.rules.adoption import NotAdopted
from facilitation.followup import queries
from facilitation.followup.commands import CancelGathering, MoveGathering, PlanGatherings, WriteGatheringMinutes
from facilitation.followup.rules.gathering import (
    GatheringBeforeAdoption,
    GatheringHasMinutes,
    GatheringIsCancelled,
    GatheringState,
    GatheringThatDay,
    GatheringTooFar,
    Series,
)
from facilitation.followup.rules.gathering_minutes import (
    GatheringMinutes,
    GatheringMinutesChanged,
    GatheringNotHeldYet,
    Resolution,
)
from facilitation.followup.tables import GatheringChangeRow, GatheringMinutesRow, GatheringRow
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere
from facilitation.kernel.wording import TextEmpty
from tests.meetings.crowd import at_once, refused

FIRST = date(2026, 9, 1)
DECIDED = Resolution(decision="Pompa diganti", who="TPK", due="Oktober")


class Calendar:
    """Whoever plans follow-up meetings, holds them and reads about them."""

    def __init__(self, plenary, clock):
        self.plenary = plenary
        self.clock = clock
        self.forms = 0

    @property
    def page(self):
        village = self.plenary.vote.village
        village.reading.expire_all()
        today = self.clock().astimezone().date()
        return queries.gatherings_page(village.reading, village.see(self.plenary.meeting_id), today)

    def one(self, number=1):
        village = self.plenary.vote.village
        today = self.clock().astimezone().date()
        meeting = village.see(self.plenary.meeting_id)
        return queries.gathering_page(village.reading, meeting, number, today).gathering

    def plan(self, *, actor=None, title="", submission_id="", first_on=FIRST, count=3, months=1, place="Balai Desa"):
        self.forms += 1
        command = PlanGatherings(
            meeting_id=self.plenary.meeting_id,
            submission_id=submission_id or f"{self.forms:032x}",
            proposal_id=self.plenary.line(title).proposal_id if title else "",
            series=Series(first_on=first_on, count=count, months=months, place=place, agenda="Kemajuan kerja"),
        )
        return self.plenary.perform(command, actor or self.plenary.official)

    def do(self, command_type, *, actor=None, number=1, **said: Any):
        command = command_type(meeting_id=self.plenary.meeting_id, number=number, **said)
        return self.plenary.perform(command, actor or self.plenary.official)

    def writing(self, points="Air sudah mengalir.", *, number=1, seen=0):
        minutes = GatheringMinutes(men=5, women=7, parties="BPD, LPMD", points=points, resolutions=(DECIDED,))
        return WriteGatheringMinutes(
            meeting_id=self.plenary.meeting_id, number=number, version_seen=seen, minutes=minutes
        )

    def write(self, points="Air sudah mengalir.", *, actor=None, **about):
        return self.plenary.perform(self.writing(points, **about), actor or self.plenary.official)


@pytest.fixture
def calendar(adopted, clock):
    return Calendar(adopted, clock)


@pytest.mark.row("S1-48")
def test_monthly_three_times_shows_three_days_and_flags_what_was_held_without_minutes(calendar, clock):
    calendar.plan(title="Jembatan")
    assert [(one.day, one.about, one.place) for one in calendar.page.coming] == [
        (date(2026, month, 1), "Jembatan", "Balai Desa") for month in (9, 10, 11)
    ]
    clock.advance(days=55)
    page = calendar.page
    assert [one.day for one in page.coming] == [date(2026, 11, 1)]
    assert [(one.day, one.state) for one in page.over] == [
        (date(2026, 10, 1), GatheringState.LACKING),
        (FIRST, GatheringState.LACKING),
    ]
    calendar.write()
    assert [one.state for one in calendar.page.over] == [GatheringState.LACKING, GatheringState.MINUTED]
    assert calendar.page.lacking == 1


def test_minutes_say_who_came_what_was_said_and_what_was_decided(calendar, clock):
    calendar.plan()
    clock.advance(days=20)
    calendar.write()
    minutes = calendar.one().minutes
    assert (minutes.men, minutes.women, minutes.parties, minutes.points) == (5, 7, "BPD, LPMD", "Air sudah mengalir.")
    assert minutes.resolutions == (DECIDED,)


def test_minutes_are_never_overwritten(calendar, clock):
    calendar.plan()
    clock.advance(days=20)
    calendar.write()
    calendar.write()
    calendar.write("Air keruh.", seen=1)
    assert [one.minutes.points for one in calendar.one().versions] == ["Air keruh.", "Air sudah mengalir."]
    with pytest.raises(GatheringMinutesChanged):
        calendar.write("Lain lagi.", seen=1)


@pytest.mark.race
def test_of_two_versions_written_at_once_one_is_kept(calendar, clock, door):
    calendar.plan()
    clock.advance(days=20)
    versions = [(calendar.writing(f"Versi {one}."), calendar.plenary.official) for one in range(4)]
    assert refused(at_once(door, versions), GatheringMinutesChanged) == 3
    assert len(calendar.one().versions) == 1


def test_what_has_not_been_held_has_no_minutes(calendar):
    calendar.plan()
    with pytest.raises(GatheringNotHeldYet) as refusal:
        calendar.write()
    assert refusal.value.fields == {"planned_on": "2026-09-01"}


def test_a_moved_one_stands_on_its_new_day_with_the_reason(calendar):
    calendar.plan()
    calendar.do(MoveGathering, to_on=date(2026, 9, 4), place="Rumah Pak RT", reason="Panen.")
    one = calendar.one()
    assert (one.day, one.planned_on, one.place, one.last_reason) == (date(2026, 9, 4), FIRST, "Rumah Pak RT", "Panen.")
    calendar.do(MoveGathering, to_on=date(2026, 9, 4), place="Rumah Pak RT", reason="Dua kali ditekan.")
    assert len(calendar.one().changes) == 1


def test_a_cancelled_one_lacks_no_minutes_and_is_neither_moved_nor_written_about(calendar, clock):
    calendar.plan(count=1)
    calendar.do(CancelGathering, reason="Banjir.")
    clock.advance(days=40)
    assert (calendar.one().state, calendar.one().last_reason, calendar.page.lacking) == (
        GatheringState.CANCELLED,
        "Banjir.",
        0,
    )
    for attempt in (
        lambda: calendar.do(MoveGathering, to_on=date(2026, 10, 4), place="Balai", reason="Jadi."),
        lambda: calendar.do(CancelGathering, reason="Lagi."),
        calendar.write,
    ):
        with pytest.raises(GatheringIsCancelled):
            attempt()


def test_what_was_held_is_neither_moved_nor_cancelled(calendar, clock):
    calendar.plan()
    clock.advance(days=20)
    calendar.write()
    with pytest.raises(GatheringHasMinutes):
        calendar.do(CancelGathering, reason="Lupa.")


def test_two_about_the_same_on_one_day_are_refused_and_about_different_things_are_not(calendar):
    calendar.plan(title="Jembatan")
    with pytest.raises(GatheringThatDay) as refusal:
        calendar.plan(title="Jembatan", first_on=date(2026, 10, 1))
    assert refusal.value.fields == {"that_on": "2026-10-01"}
    calendar.plan(title="Sumur")
    calendar.plan()
    with pytest.raises(GatheringThatDay):
        calendar.do(MoveGathering, to_on=date(2026, 10, 1), place="Balai", reason="Panen.")
    calendar.do(CancelGathering, number=2, reason="Panen.")
    calendar.do(MoveGathering, to_on=date(2026, 10, 1), place="Balai", reason="Panen.")


def test_one_form_sent_twice_is_one_series(calendar):
    for _ in range(2):
        calendar.plan(submission_id="a" * 32)
    assert len(calendar.page.coming) == 3


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"first_on": date(2026, 8, 11)}, GatheringBeforeAdoption),
        ({"first_on": date(9999, 12, 31)}, GatheringTooFar),
        ({"place": " "}, TextEmpty),
    ],
)
def test_what_cannot_be_planned_is_refused_as_a_whole(calendar, said, refusal):
    with pytest.raises(refusal):
        calendar.plan(**said)
    assert calendar.page.is_empty


def test_moving_and_cancelling_need_a_reason_and_a_possible_day(calendar):
    calendar.plan()
    for said, refusal in (
        ({"to_on": date(2026, 9, 4), "reason": " "}, TextEmpty),
        ({"to_on": date(2026, 8, 1), "reason": "Panen."}, GatheringBeforeAdoption),
        ({"to_on": date(9999, 12, 31), "reason": "Panen."}, GatheringTooFar),
    ):
        with pytest.raises(refusal):
            calendar.do(MoveGathering, place="Balai", **said)
    with pytest.raises(TextEmpty):
        calendar.do(CancelGathering, reason="")
    assert calendar.one().changes == ()


def test_one_that_does_not_exist_is_not_here(calendar):
    with pytest.raises(NotFoundHere):
        calendar.do(CancelGathering, number=7, reason="Banjir.")
    with pytest.raises(NotFoundHere):
        calendar.one(7)


def test_a_minute_taker_writes_and_does_not_plan_and_others_do_neither(calendar, clock):
    calendar.plan()
    clock.advance(days=20)
    meeting_id, staff_id = calendar.plenary.meeting_id, calendar.plenary.leading.actor_id
    calendar.write(actor=Actor(role=Role.MINUTE_TAKER, actor_id=staff_id, meeting_id=meeting_id))
    for role in (Role.MINUTE_TAKER, Role.OBSERVER, Role.RESIDENT):
        with pytest.raises(NotAllowed):
            calendar.plan(actor=Actor(role=role, actor_id="x" * 20, meeting_id=meeting_id))


def test_before_the_adoption_nothing_is_followed_up(adopting, clock):
    with pytest.raises(NotAdopted):
        Calendar(adopting, clock).plan()


@pytest.mark.parametrize("table", [GatheringRow, GatheringChangeRow, GatheringMinutesRow])
def test_the_database_itself_keeps_what_was_planned_and_written(calendar, clock, past_the_program, table):
    calendar.plan()
    calendar.do(MoveGathering, to_on=date(2026, 8, 13), place="Balai", reason="Panen.")
    clock.advance(days=20)
    calendar.write()
    column = "points" if table is GatheringMinutesRow else "place"
    for change in (update(table).values({column: "lain"}), delete(table)):
        with pytest.raises(DatabaseError):
            past_the_program(change)
