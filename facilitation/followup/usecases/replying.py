"""What staff do with a ticket: reply, publish, withhold, and follow an obstacle to its end."""

from facilitation.followup.commands import NoteObstacle, PublishTicket, ReplyToTicket, WithholdTicket
from facilitation.followup.events import TicketChanged
from facilitation.followup.rules.ticket import (
    ObstacleOfAnother,
    StepKind,
    TicketIsNoObstacle,
    TicketKind,
    office,
    refuse_finished,
    refuse_unseen_reply,
    words,
)
from facilitation.followup.tables import TicketRow, TicketStepRow
from facilitation.followup.usecases.stepping import standing_of, steps_of, take_step, ticket
from facilitation.kernel.actor import Role
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(ReplyToTicket)
def reply_to_ticket(command: ReplyToTicket, context: Context) -> Outcome:
    """Keep the reply behind those before; the same words again by the same person are one reply."""
    row = ticket(context, command.meeting_id, command.number)
    said, given_by = words(command.words), office(command.office)
    now = standing_of(context, row)
    refuse_finished(now)
    if _has_said(context, row, said):
        return Outcome()
    refuse_unseen_reply(stands=now.replies, seen=command.replies_seen)
    if not (now.is_published or now.withheld_for):
        take_step(context, row, StepKind.PUBLISHED)
        context.session.flush()  # the reply's own sequence is counted from it
    take_step(context, row, StepKind.REPLIED, words=said, office=given_by)
    return _changed(row)


@handles(PublishTicket)
def publish_ticket(command: PublishTicket, context: Context) -> Outcome:
    """Let everybody read it; what they can read already stays so."""
    row = ticket(context, command.meeting_id, command.number)
    now = standing_of(context, row)
    refuse_finished(now)
    if now.is_published:
        return Outcome()
    take_step(context, row, StepKind.PUBLISHED)
    return _changed(row)


@handles(WithholdTicket)
def withhold_ticket(command: WithholdTicket, context: Context) -> Outcome:
    """Keep the words from the public, for a reason that everybody can read; the same reason again changes nothing."""
    row = ticket(context, command.meeting_id, command.number)
    now = standing_of(context, row)
    refuse_finished(now)
    if now.withheld_for == command.reason:
        return Outcome()
    take_step(context, row, StepKind.WITHHELD, reason=command.reason)
    return _changed(row)


@handles(NoteObstacle)
def note_obstacle(command: NoteObstacle, context: Context) -> Outcome:
    """Keep the note, or the outcome that closes it; a facilitator may follow what an observer has opened."""
    row = ticket(context, command.meeting_id, command.number)
    if row.kind is not TicketKind.OBSTACLE:
        raise TicketIsNoObstacle
    if context.actor.role is Role.OBSERVER and row.staff_id != context.actor.actor_id:
        raise ObstacleOfAnother
    refuse_finished(standing_of(context, row))
    take_step(context, row, StepKind.CLOSED if command.closes else StepKind.NOTED, words=words(command.words))
    return _changed(row)


def _has_said(context: Context, row: TicketRow, said: str) -> bool:
    """Whether the newest reply is this person's, in these words: the first answer to their form was lost."""
    replies = [step for step in steps_of(context, row) if step.kind is StepKind.REPLIED]
    newest: TicketStepRow | None = replies[-1] if replies else None
    return newest is not None and (newest.words, newest.staff_id) == (said, context.actor.actor_id)


def _changed(row: TicketRow) -> Outcome:
    return Outcome(events=(TicketChanged(meeting_id=row.meeting_id),))
