"""Counts a meeting's tickets, which never needs their words."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.followup.rules.reply_time import ReplyPromise, ReplyTimes, Waited, reply_times
from facilitation.followup.rules.ticket import SENT, Standing, StepKind, TicketKind, standing
from facilitation.followup.tables import TicketRow, TicketStepRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is counted of a ticket, without its words."""

    number: int
    kind: TicketKind
    standing: Standing
    waited: Waited

    @property
    def counts(self) -> bool:
        """Whether the time to its reply is counted: it is a resident's, stands, and was not withheld instead."""
        is_answered_otherwise = self.standing.withheld_for and not self.standing.replies
        return self.kind in SENT and not self.standing.is_withdrawn and not is_answered_otherwise


def waiting_tickets(session: Session, meeting_id: str) -> int:
    """How many wait for a reply; two statements."""
    return sum(one.standing.is_waiting for one in known_tickets(session, meeting_id))


def sent_tickets(session: Session, meeting_id: str) -> int:
    """How many residents have sent and not withdrawn; two statements."""
    return sum(one.kind in SENT and not one.standing.is_withdrawn for one in known_tickets(session, meeting_id))


def counted_times(known: Iterable[Known], promise: ReplyPromise) -> ReplyTimes:
    """How long residents have waited."""
    return reply_times((one.waited for one in known if one.counts), promise)


def known_tickets(session: Session, meeting_id: str) -> list[Known]:
    """Every ticket of a meeting, the newest first; two statements."""
    columns = select(TicketRow.ticket_id, TicketRow.number, TicketRow.kind, TicketRow.sent_at)
    rows = session.execute(columns.where(TicketRow.meeting_id == meeting_id).order_by(TicketRow.number.desc()))
    taken = select(TicketStepRow.ticket_id, TicketStepRow.kind, TicketStepRow.reason, TicketStepRow.taken_at)
    joined = taken.join(TicketRow, TicketRow.ticket_id == TicketStepRow.ticket_id)
    steps: dict[str, list[tuple[StepKind, str, datetime]]] = defaultdict(list)
    for ticket_id, kind, reason, taken_at in session.execute(
        joined.where(TicketRow.meeting_id == meeting_id).order_by(TicketStepRow.sequence)
    ):
        steps[ticket_id].append((kind, reason, taken_at))
    return [
        Known(
            number=number,
            kind=kind,
            standing=standing([(step, reason) for step, reason, _ in steps[ticket_id]]),
            waited=Waited(sent_on=day_of(sent_at), replied_on=first_reply(steps[ticket_id])),
        )
        for ticket_id, number, kind, sent_at in rows
    ]


def first_reply(steps: Iterable[tuple[StepKind, str, datetime]]) -> date | None:
    """The day of the first reply among these (kind, reason, time) in their order; None where there is none."""
    return next((day_of(taken_at) for kind, _, taken_at in steps if kind is StepKind.REPLIED), None)


def day_of(at: datetime) -> date:
    """As everywhere on screen, in the laptop's own time."""
    return at.astimezone().date()
