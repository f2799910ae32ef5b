"""How a ticket stands, and the next of its steps."""

from sqlalchemy import select

from facilitation.followup.rules.ticket import Standing, StepKind, WithheldFor, standing
from facilitation.followup.tables import TicketRow, TicketStepRow
from facilitation.kernel.actor import Role
from facilitation.kernel.dispatch import Context
from facilitation.kernel.errors import NotFoundHere

BY_THEMSELVES = frozenset({Role.STRANGER, Role.RESIDENT})


def ticket(context: Context, meeting_id: str, number: int) -> TicketRow:
    """The ticket of this number, or raise NotFoundHere."""
    here = (TicketRow.meeting_id == meeting_id, TicketRow.number == number)
    row = context.session.scalar(select(TicketRow).where(*here))
    if row is None:
        raise NotFoundHere
    return row


def steps_of(context: Context, row: TicketRow) -> list[TicketStepRow]:
    """What has happened to it, in order."""
    of_ticket = select(TicketStepRow).where(TicketStepRow.ticket_id == row.ticket_id)
    return list(context.session.scalars(of_ticket.order_by(TicketStepRow.sequence)))


def standing_of(context: Context, row: TicketRow) -> Standing:
    """How it stands now."""
    return standing([(step.kind, step.reason) for step in steps_of(context, row)])


def take_step(
    context: Context,
    row: TicketRow,
    kind: StepKind,
    *,
    words: str = "",
    reason: WithheldFor | None = None,
    office: str = "",
) -> None:
    """Add a step behind the others."""
    actor = context.actor
    context.session.add(
        TicketStepRow(
            ticket_id=row.ticket_id,
            sequence=1 + len(steps_of(context, row)),
            kind=kind,
            words=words,
            reason=reason.value if reason else "",
            office=office,
            role=actor.role,
            staff_id=None if actor.role in BY_THEMSELVES else actor.actor_id,
            taken_at=context.now,
        )
    )
