"""Writes down how far the work has come, and shows photos of it."""

from datetime import date

from sqlalchemy import select

from facilitation.followup.commands import AttachProgressPhoto, RecordProgress
from facilitation.followup.events import WorkSeen
from facilitation.followup.rules.progress import checked_progress
from facilitation.followup.tables import ProgressPhotoRow, ProgressRow
from facilitation.followup.usecases.adopted import adopted_line, adopted_on
from facilitation.followup.usecases.numbering import next_number
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere


@handles(RecordProgress)
def record_progress(command: RecordProgress, context: Context) -> Outcome:
    """Keep what was seen behind what was seen before; the reply is its number."""
    line = adopted_line(context, command.meeting_id, command.proposal_id)
    number = next_number(context, command.meeting_id, ProgressRow.number)
    entry = checked_progress(
        command.entry,
        last_on=_last_on(context, command.meeting_id, line.proposal_id),
        adopted_on=adopted_on(context, command.meeting_id),
        today=context.now.astimezone().date(),
    )
    context.session.add(
        ProgressRow(
            meeting_id=command.meeting_id,
            number=number,
            proposal_id=line.proposal_id,
            percent=entry.percent,
            seen_on=entry.seen_on,
            words=entry.words,
            staff_id=context.actor.actor_id,
            recorded_at=context.now,
        )
    )
    return Outcome(reply=number, events=(WorkSeen(meeting_id=command.meeting_id, number=number),))


@handles(AttachProgressPhoto)
def attach_progress_photo(command: AttachProgressPhoto, context: Context) -> Outcome:
    """Show the photo in place of the one before, or none."""
    key = (command.meeting_id, command.number)
    if context.session.get(ProgressRow, key) is None:
        raise NotFoundHere
    shown = context.session.get(ProgressPhotoRow, key)
    if shown is not None:
        context.session.delete(shown)
        # Else the new row would be written before the old one of the same key is gone.
        context.session.flush()
    if command.photo_digest:
        row = ProgressPhotoRow(meeting_id=command.meeting_id, number=command.number, digest=command.photo_digest)
        context.session.add(row)
    return Outcome(events=(WorkSeen(meeting_id=command.meeting_id, number=command.number),))


def _last_on(context: Context, meeting_id: str, proposal_id: str) -> date | None:
    seen = select(ProgressRow.seen_on).where(
        ProgressRow.meeting_id == meeting_id, ProgressRow.proposal_id == proposal_id
    )
    return context.session.scalar(seen.order_by(ProgressRow.number.desc()).limit(1))
