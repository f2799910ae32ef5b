"""Takes in what people send after the meeting, and lets whoever sent it take it back."""

from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError

from facilitation.aspirations.rules.aspiration import submission_name
from facilitation.followup.commands import OpenObstacle, SendTicket, WithdrawTicket
from facilitation.followup.events import TicketChanged
from facilitation.followup.rules.follow_code import follow_code
from facilitation.followup.rules.ticket import StepKind, TicketKind, TicketSentAlready, name, words
from facilitation.followup.tables import TicketRow, TicketSenderRow
from facilitation.followup.usecases.adopted import adopted_line
from facilitation.followup.usecases.stepping import standing_of, take_step
from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere


@handles(SendTicket)
def send_ticket(command: SendTicket, context: Context) -> Outcome:
    """Keep it with a number and a code of its own."""
    row = _new(command, context, command.kind)
    return _kept(row, context, reply=row.code, sender=name(command.name))


@handles(OpenObstacle)
def open_obstacle(command: OpenObstacle, context: Context) -> Outcome:
    """Keep it, published: staff write no words that they would not stand by."""
    row = _new(command, context, TicketKind.OBSTACLE)
    row.staff_id = context.actor.actor_id
    outcome = _kept(row, context, reply=row.number)
    if outcome.events:
        take_step(context, row, StepKind.PUBLISHED)
    return outcome


@handles(WithdrawTicket)
def withdraw_ticket(command: WithdrawTicket, context: Context) -> Outcome:
    """Let nobody read it any more, and forget who sent it; the words stay in the record."""
    here = (TicketRow.meeting_id == command.meeting_id, TicketRow.code == command.code)
    row = context.session.scalar(select(TicketRow).where(*here, TicketRow.kind != TicketKind.OBSTACLE))
    if row is None:
        raise NotFoundHere
    if standing_of(context, row).is_withdrawn:
        return Outcome()
    take_step(context, row, StepKind.WITHDRAWN)
    context.session.execute(delete(TicketSenderRow).where(TicketSenderRow.ticket_id == row.ticket_id))
    # Nobody acts under a ticket's id: by its time alone the entry is found by which it came.
    journal.forget_salts(
        context.session, chain=row.meeting_id, actor_id=row.ticket_id, names=(SendTicket.__name__,), at=row.sent_at
    )
    return Outcome(events=(TicketChanged(meeting_id=row.meeting_id),))


def _new(command: SendTicket | OpenObstacle, context: Context, kind: TicketKind) -> TicketRow:
    """The ticket as it will be kept; one about a proposal raises NotAdopted and NotFoundHere."""
    proposal_id = command.proposal_id or None
    if proposal_id:
        adopted_line(context, command.meeting_id, proposal_id)
    last = select(func.max(TicketRow.number)).where(TicketRow.meeting_id == command.meeting_id)
    return TicketRow(
        ticket_id=context.new_id(),
        meeting_id=command.meeting_id,
        proposal_id=proposal_id,
        number=1 + (context.session.scalar(last) or 0),
        code=follow_code(context.new_id()),
        kind=kind,
        words=words(command.words),
        submission_id=submission_name(command.submission_id),
        sent_at=context.now,
    )


def _kept(row: TicketRow, context: Context, *, reply: object, sender: str = "") -> Outcome:
    """Keep it once per submission_id; a copy has no event, and the reply of the first."""
    try:
        with context.session.begin_nested():
            context.session.add(row)
    except IntegrityError:
        # UNIQUE(meeting_id, submission_id): the form came twice, because its first answer was lost.
        first = _first(row, context)
        if first is None:
            raise
        return Outcome(reply=_reply_again(first, row))
    if sender:
        context.session.add(TicketSenderRow(ticket_id=row.ticket_id, name=sender))
    return Outcome(reply=reply, events=(TicketChanged(meeting_id=row.meeting_id),))


def _first(copy: TicketRow, context: Context) -> TicketRow | None:
    same = (TicketRow.meeting_id == copy.meeting_id, TicketRow.submission_id == copy.submission_id)
    return context.session.scalar(select(TicketRow).where(*same))


def _reply_again(first: TicketRow, copy: TicketRow) -> object:
    """Whoever has only the form's name, and not its words, is not given the code of whoever has."""
    if (first.words, first.kind) != (copy.words, copy.kind):
        raise TicketSentAlready
    return first.number if first.kind is TicketKind.OBSTACLE else first.code
