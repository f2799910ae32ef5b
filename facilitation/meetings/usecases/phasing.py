"""Takes a meeting through its phases and its pauses, and keeps the time."""

from datetime import timedelta

from sqlalchemy import func, select, update

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.meetings.commands import ChangePhase, PauseMeeting, ResumeMeeting
from facilitation.meetings.events import MeetingPaused, PhaseChanged
from facilitation.meetings.rules.pause import pause_minutes
from facilitation.meetings.rules.phase import Phase, move
from facilitation.meetings.tables import MeetingRow, PhaseVisitRow


@handles(ChangePhase)
def change_phase(command: ChangePhase, context: Context) -> Outcome:
    """Take the meeting to the phase asked for; being there already is no change and nobody is told."""
    row = _meeting(context, command.meeting_id)
    target = move(row.phase, command.phase)
    if target is row.phase:
        return Outcome()
    row.phase = target
    row.pause_kind = row.paused_until = None
    _note_visit(command.meeting_id, target, context)
    return Outcome(events=(PhaseChanged(meeting_id=command.meeting_id, phase=target),))


@handles(PauseMeeting)
def pause_meeting(command: PauseMeeting, context: Context) -> Outcome:
    """Rest from now on, for so many minutes."""
    row = _meeting(context, command.meeting_id)
    row.pause_kind = command.kind
    row.paused_until = context.now + timedelta(minutes=pause_minutes(command.minutes))
    return Outcome(events=(MeetingPaused(meeting_id=command.meeting_id),))


@handles(ResumeMeeting)
def resume_meeting(command: ResumeMeeting, context: Context) -> Outcome:
    """Go on; where nobody rests there is no change and nobody is told."""
    row = _meeting(context, command.meeting_id)
    if row.pause_kind is None:
        return Outcome()
    row.pause_kind = row.paused_until = None
    return Outcome(events=(MeetingPaused(meeting_id=command.meeting_id),))


def _note_visit(meeting_id: str, phase: Phase, context: Context) -> None:
    here = PhaseVisitRow.meeting_id == meeting_id
    last = context.session.scalar(select(func.max(PhaseVisitRow.sequence)).where(here)) or 0
    context.session.execute(
        update(PhaseVisitRow).where(here, PhaseVisitRow.left_at.is_(None)).values(left_at=context.now)
    )
    context.session.add(PhaseVisitRow(meeting_id=meeting_id, sequence=last + 1, phase=phase, entered_at=context.now))


def _meeting(context: Context, meeting_id: str) -> MeetingRow:
    # The policy has asked for the meeting's phase, so it exists.
    return context.session.get_one(MeetingRow, meeting_id)
