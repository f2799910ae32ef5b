"""Plans follow-up meetings, changes them, and keeps their minutes."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import func, select

from facilitation.agreement import queries as agreement
from facilitation.agreement.rules.adoption import NotAdopted
from facilitation.aspirations.rules.aspiration import submission_name
from facilitation.followup.commands import CancelGathering, MoveGathering, PlanGatherings, WriteGatheringMinutes
from facilitation.followup.events import GatheringsChanged
from facilitation.followup.rules import gathering as rules
from facilitation.followup.rules.gathering import ChangeKind, GatheringIsCancelled, GatheringThatDay
from facilitation.followup.rules.gathering_minutes import (
    GatheringMinutes,
    GatheringMinutesChanged,
    GatheringNotHeldYet,
    checked_minutes,
)
from facilitation.followup.tables import GatheringChangeRow, GatheringMinutesRow, GatheringRow, minutes_of
from facilitation.followup.usecases.adopted import adopted_line
from facilitation.followup.usecases.gathered import Found, days_about, found, local_day
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(PlanGatherings)
def plan_gatherings(command: PlanGatherings, context: Context) -> Outcome:
    """Keep every day of the series as a gathering of its own."""
    submission_id = submission_name(command.submission_id)
    days = rules.days_of(
        command.series, adopted_on=_adopted_on(context, command.meeting_id), today=local_day(context.now)
    )
    if command.proposal_id:
        adopted_line(context, command.meeting_id, command.proposal_id)
    if _is_planned(command, context):
        return Outcome()
    _refuse_taken(days, days_about(context, command.meeting_id, command.proposal_id))
    last = select(func.max(GatheringRow.number)).where(GatheringRow.meeting_id == command.meeting_id)
    taken = context.session.scalar(last) or 0
    for step, day in enumerate(days, start=1):
        context.session.add(_planned(command, context, number=taken + step, day=day, submission_id=submission_id))
    return _changed(command.meeting_id)


@handles(MoveGathering)
def move_gathering(command: MoveGathering, context: Context) -> Outcome:
    """Keep the new day and place behind the old ones; where it is planned there already nothing changes."""
    one = found(context, command.meeting_id, command.number)
    place, reason = rules.place(command.place), rules.reason(command.reason)
    rules.refuse_unchangeable(one.state(context))
    adopted_on = _adopted_on(context, command.meeting_id)
    rules.possible_day(command.to_on, adopted_on=adopted_on, today=local_day(context.now))
    if (command.to_on, place) == (one.day, one.place):
        return Outcome()
    if command.to_on != one.day:
        _refuse_taken([command.to_on], days_about(context, command.meeting_id, one.row.proposal_id or ""))
    _change(one, context, kind=ChangeKind.MOVED, to_on=command.to_on, place=place, reason=reason)
    return _changed(command.meeting_id)


@handles(CancelGathering)
def cancel_gathering(command: CancelGathering, context: Context) -> Outcome:
    """Keep that it is not held, and why."""
    one = found(context, command.meeting_id, command.number)
    reason = rules.reason(command.reason)
    rules.refuse_unchangeable(one.state(context))
    _change(one, context, kind=ChangeKind.CANCELLED, to_on=None, place="", reason=reason)
    return _changed(command.meeting_id)


@handles(WriteGatheringMinutes)
def write_gathering_minutes(command: WriteGatheringMinutes, context: Context) -> Outcome:
    """Keep another version; the same as the newest again is none."""
    one = found(context, command.meeting_id, command.number)
    minutes = checked_minutes(command.minutes)
    if one.is_cancelled:
        raise GatheringIsCancelled
    if one.day > local_day(context.now):
        raise GatheringNotHeldYet(planned_on=one.day.isoformat())
    newest = one.versions[-1] if one.versions else None
    if newest is not None and minutes_of(newest) == minutes:
        return Outcome()
    if len(one.versions) != command.version_seen:
        raise GatheringMinutesChanged
    context.session.add(_next_version(one, minutes, context))
    return _changed(command.meeting_id)


def _planned(command: PlanGatherings, context: Context, *, number: int, day: date, submission_id: str) -> GatheringRow:
    return GatheringRow(
        gathering_id=context.new_id(),
        meeting_id=command.meeting_id,
        proposal_id=command.proposal_id or None,
        number=number,
        submission_id=submission_id,
        planned_on=day,
        place=rules.place(command.series.place),
        agenda=rules.agenda(command.series.agenda),
        staff_id=context.actor.actor_id,
        planned_at=context.now,
    )


def _next_version(one: Found, minutes: GatheringMinutes, context: Context) -> GatheringMinutesRow:
    return GatheringMinutesRow(
        gathering_id=one.row.gathering_id,
        version=1 + len(one.versions),
        men=minutes.men,
        women=minutes.women,
        parties=minutes.parties,
        points=minutes.points,
        resolutions=[[kept.decision, kept.who, kept.due] for kept in minutes.resolutions],
        staff_id=context.actor.actor_id,
        written_at=context.now,
    )


def _change(one: Found, context: Context, *, kind: ChangeKind, to_on: date | None, place: str, reason: str) -> None:
    context.session.add(
        GatheringChangeRow(
            gathering_id=one.row.gathering_id,
            sequence=1 + len(one.changes),
            kind=kind,
            to_on=to_on,
            place=place,
            reason=reason,
            staff_id=context.actor.actor_id,
            changed_at=context.now,
        )
    )


def _is_planned(command: PlanGatherings, context: Context) -> bool:
    """Whether this very form came before: its first answer was lost."""
    same = (GatheringRow.meeting_id == command.meeting_id, GatheringRow.submission_id == command.submission_id)
    return context.session.scalar(select(GatheringRow.gathering_id).where(*same).limit(1)) is not None


def _refuse_taken(days: Sequence[date], taken: Collection[date]) -> None:
    twice = next((day for day in days if day in taken), None)
    if twice is not None:
        raise GatheringThatDay(that_on=twice.isoformat())


def _adopted_on(context: Context, meeting_id: str) -> date:
    versions = agreement.adopted_versions(context.session, meeting_id)
    if not versions:
        raise NotAdopted
    return local_day(versions[-1].adopted_at)


def _changed(meeting_id: str) -> Outcome:
    return Outcome(events=(GatheringsChanged(meeting_id=meeting_id),))
