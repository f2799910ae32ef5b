"""Writes down what must be known before a meeting can decide: which unsur the village has, and how long it waits."""

from sqlalchemy import select

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.people.commands import MarkUnsur, RecordPostponement
from facilitation.people.events import AttendanceChanged
from facilitation.people.rules.postponement import Postponement, postponed
from facilitation.people.tables import MissingUnsurRow, PostponementRow
from facilitation.reference.unsur import one_unsur


@handles(MarkUnsur)
def mark_unsur(command: MarkUnsur, context: Context) -> Outcome:
    """Let the village have the unsur, or lack it; being so already is no change and nobody is told."""
    code = one_unsur(command.unsur_code).code
    row = context.session.get(MissingUnsurRow, (command.meeting_id, code))
    if (row is None) is command.is_in_village:
        return Outcome()
    if row is None:
        context.session.add(MissingUnsurRow(meeting_id=command.meeting_id, unsur_code=code))
    else:
        context.session.delete(row)
    return Outcome(events=(AttendanceChanged(meeting_id=command.meeting_id),))


@handles(RecordPostponement)
def record_postponement(command: RecordPostponement, context: Context) -> Outcome:
    """Add a line to the log."""
    log = select(PostponementRow).where(PostponementRow.meeting_id == command.meeting_id)
    earlier = context.session.scalars(log).all()
    today = context.now.astimezone().date()
    kept = postponed(
        Postponement(minutes=command.minutes, new_day=command.new_day, reason=command.reason),
        waited=[row.minutes or 0 for row in earlier if row.recorded_at.astimezone().date() == today],
        today=today,
    )
    context.session.add(
        PostponementRow(
            meeting_id=command.meeting_id,
            sequence=len(earlier) + 1,
            recorded_at=context.now,
            minutes=kept.minutes,
            new_day=kept.new_day,
            reason=kept.reason,
        )
    )
    return Outcome(events=(AttendanceChanged(meeting_id=command.meeting_id),))
