"""Writes the minutes while the meeting happens."""

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from facilitation.agreement.commands import (
    CloseMinutes,
    PutBackInMinutes,
    RemoveFromMinutes,
    ReopenMinutes,
    ReviseMinutes,
    WriteMinutes,
)
from facilitation.agreement.events import MinutesWritten
from facilitation.agreement.rules.minutes import MinutesClosed, checked_entry, refuse_stale
from facilitation.agreement.tables import MinutesClosingRow, MinutesEntryRow, entry_of, fill_entry
from facilitation.aspirations.rules.aspiration import submission_name
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere


@handles(WriteMinutes)
def write_minutes(command: WriteMinutes, context: Context) -> Outcome:
    """Keep an entry once per submission_id; the reply is the minutes_entry_id, old or new."""
    earlier = _earlier_entry(command, context)
    if earlier is not None:
        # What came twice was kept the first time, whatever has happened to the minutes since.
        return Outcome(reply=earlier)
    _refuse_closed(context, command.meeting_id)
    row = _written(command, context)
    try:
        with context.session.begin_nested():
            context.session.add(row)
    except IntegrityError:
        # UNIQUE(meeting_id, staff_id, submission_id): its copy was being kept at the same time.
        earlier = _earlier_entry(command, context)
        if earlier is None:
            raise
        return Outcome(reply=earlier)
    return Outcome(reply=row.minutes_entry_id, events=_written_down(command.meeting_id))


@handles(ReviseMinutes)
def revise_minutes(command: ReviseMinutes, context: Context) -> Outcome:
    """Keep other words, unless somebody else's have come in between; the same words again change nothing."""
    row = _open_entry(context, command.meeting_id, command.minutes_entry_id)
    entry = checked_entry(command.entry)
    if entry_of(row) == entry and not row.is_removed:
        return Outcome()
    refuse_stale(command.revision, row.revision)
    fill_entry(row, entry)
    row.is_removed = False
    row.revision += 1
    return Outcome(events=_written_down(command.meeting_id))


@handles(RemoveFromMinutes)
def remove_from_minutes(command: RemoveFromMinutes, context: Context) -> Outcome:
    """Take the entry out of the minutes, unless it says something else by now."""
    row = _open_entry(context, command.meeting_id, command.minutes_entry_id)
    if not row.is_removed:
        refuse_stale(command.revision, row.revision)
        row.is_removed = True
        row.revision += 1
    return Outcome(events=_written_down(command.meeting_id))


@handles(PutBackInMinutes)
def put_back_in_minutes(command: PutBackInMinutes, context: Context) -> Outcome:
    """Let the entry stand in the minutes again."""
    row = _open_entry(context, command.meeting_id, command.minutes_entry_id)
    if row.is_removed:
        row.is_removed = False
        row.revision += 1
    return Outcome(events=_written_down(command.meeting_id))


@handles(CloseMinutes)
def close_minutes(command: CloseMinutes, context: Context) -> Outcome:
    """Close the minutes; whoever closed them first stays named."""
    if context.session.get(MinutesClosingRow, command.meeting_id) is None:
        row = MinutesClosingRow(meeting_id=command.meeting_id, staff_id=context.actor.actor_id, closed_at=context.now)
        context.session.add(row)
    return Outcome(events=_written_down(command.meeting_id))


@handles(ReopenMinutes)
def reopen_minutes(command: ReopenMinutes, context: Context) -> Outcome:
    """Open the minutes; those that are open stay so."""
    closing = context.session.get(MinutesClosingRow, command.meeting_id)
    if closing is not None:
        context.session.delete(closing)
    return Outcome(events=_written_down(command.meeting_id))


def _written_down(meeting_id: str) -> tuple[MinutesWritten, ...]:
    return (MinutesWritten(meeting_id=meeting_id),)


def _written(command: WriteMinutes, context: Context) -> MinutesEntryRow:
    last = select(func.max(MinutesEntryRow.sequence)).where(MinutesEntryRow.meeting_id == command.meeting_id)
    row = MinutesEntryRow(
        minutes_entry_id=context.new_id(),
        meeting_id=command.meeting_id,
        staff_id=context.actor.actor_id,
        submission_id=submission_name(command.submission_id),
        sequence=1 + (context.session.scalar(last) or 0),
        revision=1,
        is_removed=False,
        written_at=context.now,
    )
    return fill_entry(row, checked_entry(command.entry))


def _earlier_entry(command: WriteMinutes, context: Context) -> str | None:
    same = (
        MinutesEntryRow.meeting_id == command.meeting_id,
        MinutesEntryRow.staff_id == context.actor.actor_id,
        MinutesEntryRow.submission_id == command.submission_id,
    )
    return context.session.scalar(select(MinutesEntryRow.minutes_entry_id).where(*same))


def _open_entry(context: Context, meeting_id: str, minutes_entry_id: str) -> MinutesEntryRow:
    row = context.session.get(MinutesEntryRow, minutes_entry_id)
    if row is None or row.meeting_id != meeting_id:
        raise NotFoundHere
    _refuse_closed(context, meeting_id)
    return row


def _refuse_closed(context: Context, meeting_id: str) -> None:
    if context.session.get(MinutesClosingRow, meeting_id) is not None:
        raise MinutesClosed
