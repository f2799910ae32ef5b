"""Reads input, complaints and obstacles, each for its reader."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.followup.queries.ticket_counts import counted_times, day_of, first_reply, known_tickets
from facilitation.followup.rules.reply_time import ReplyPromise, Waited
from facilitation.followup.rules.ticket import SENT, standing
from facilitation.followup.tables import TicketRow, TicketSenderRow, TicketStepRow
from facilitation.followup.views import (
    OwnTicketPage,
    Subject,
    SubjectsPage,
    Ticket,
    TicketDesk,
    TicketsDesk,
    TicketsPage,
    TicketStep,
)
from facilitation.kernel.actor import Role
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.queries import meetings_by_ids
from facilitation.meetings.views import Meeting

# Thirty of the longest letters still load on a slow network.
ON_ONE_PAGE = 30


def tickets_page(session: Session, meeting: Meeting, promise: ReplyPromise, *, before: int = 0) -> TicketsPage:
    """What everybody may read of a meeting's tickets; `before` a number, or from the newest. Seven statements."""
    known = known_tickets(session, meeting.meeting_id)
    shown = [one.number for one in known if not before or one.number < before]
    read = _read(session, meeting, shown[:ON_ONE_PAGE], promise)
    return TicketsPage(
        meeting=meeting,
        tickets=tuple(_public(one) for one in read),
        times=counted_times(known, promise),
        waiting=sum(one.standing.is_waiting for one in known if one.kind in SENT),
        older=_older(shown),
    )


def subjects_page(session: Session, meeting: Meeting) -> SubjectsPage:
    """What something can be about once the list is adopted: the agreed proposals first."""
    return SubjectsPage(meeting=meeting, subjects=subjects(session, meeting.meeting_id))


def subjects(session: Session, meeting_id: str) -> tuple[Subject, ...]:
    """The adopted proposals by their titles, the agreed first in their order; none before the adoption."""
    adopted = agreement.adopted_list(session, meeting_id)
    if adopted is None:
        return ()
    lines = (*adopted.agreed, *adopted.reserve, *adopted.forwarded, *adopted.not_accommodated)
    return tuple(Subject(subject_id=line.proposal_id, title=line.title) for line in lines)


def is_ticket(session: Session, code: str) -> bool:
    """Whether a code is a resident's ticket's; one statement."""
    found = select(TicketRow.number).where(TicketRow.code == code, TicketRow.kind.in_(SENT))
    return session.scalar(found) is not None


def own_ticket_page(session: Session, code: str, promise: ReplyPromise) -> OwnTicketPage | None:
    """What a code leads to; None for one that is no ticket's."""
    row = session.scalar(select(TicketRow).where(TicketRow.code == code, TicketRow.kind.in_(SENT)))
    if row is None:
        return None
    meeting = meetings_by_ids(session, [row.meeting_id])[0]
    (ticket,) = _read(session, meeting, [row.number], promise)
    words = "" if ticket.standing.is_withdrawn else ticket.words
    own = replace(ticket, words=words, name="")
    return OwnTicketPage(meeting=meeting, ticket=own, promised_days=promise.days)


def tickets_desk(session: Session, meeting: Meeting, promise: ReplyPromise, *, before: int = 0) -> TicketsDesk:
    """Everything for staff, what waits first. Seven statements."""
    known = known_tickets(session, meeting.meeting_id)
    waiting = [one.number for one in known if one.standing.is_waiting]
    done = [one.number for one in known if not one.standing.is_waiting and (not before or one.number < before)]
    read = {one.number: one for one in _read(session, meeting, [*waiting, *done[:ON_ONE_PAGE]], promise)}
    return TicketsDesk(
        meeting=meeting,
        waiting=tuple(_staffs(read[number]) for number in reversed(waiting)),
        done=tuple(_staffs(read[number]) for number in done[:ON_ONE_PAGE]),
        times=counted_times(known, promise),
        older=_older(done),
    )


def ticket_desk(session: Session, meeting: Meeting, number: int, promise: ReplyPromise) -> TicketDesk:
    """One ticket for staff; raises NotFoundHere."""
    found = _read(session, meeting, [number], promise)
    if not found:
        raise NotFoundHere
    return TicketDesk(meeting=meeting, ticket=_staffs(found[0]))


def _older(numbers: Sequence[int]) -> int:
    """Before which number the next page begins; `numbers` run from the newest."""
    return numbers[ON_ONE_PAGE - 1] if len(numbers) > ON_ONE_PAGE else 0


def _public(ticket: Ticket) -> Ticket:
    """Without a name or a code, and without words where they are not published; replies to such are not told either."""
    open_to_all = ticket.standing.is_open_to_all
    words, steps = (ticket.words, ticket.steps) if open_to_all else ("", ())
    return replace(ticket, words=words, steps=steps, name="", code="")


def _staffs(ticket: Ticket) -> Ticket:
    """Without the code, which is its sender's; a withdrawn one says nothing to staff either."""
    return replace(ticket, code="", words="" if ticket.standing.is_withdrawn else ticket.words)


def _read(session: Session, meeting: Meeting, numbers: Sequence[int], promise: ReplyPromise) -> tuple[Ticket, ...]:
    """These tickets whole, in this order."""
    here = (TicketRow.meeting_id == meeting.meeting_id, TicketRow.number.in_(numbers))
    rows = {row.number: row for row in session.scalars(select(TicketRow).where(*here))}
    ids = [row.ticket_id for row in rows.values()]
    steps: dict[str, list[TicketStepRow]] = defaultdict(list)
    of_these = select(TicketStepRow).where(TicketStepRow.ticket_id.in_(ids)).order_by(TicketStepRow.sequence)
    for step in session.scalars(of_these):
        steps[step.ticket_id].append(step)
    senders = session.scalars(select(TicketSenderRow).where(TicketSenderRow.ticket_id.in_(ids)))
    names = {row.ticket_id: row.name for row in senders}
    titles = {one.subject_id: one.title for one in subjects(session, meeting.meeting_id)}
    return tuple(
        replace(
            _ticket(rows[number], steps[rows[number].ticket_id], promise),
            name=names.get(rows[number].ticket_id, ""),
            about=titles.get(rows[number].proposal_id or "", ""),
        )
        for number in numbers
        if number in rows
    )


def _ticket(row: TicketRow, steps: Sequence[TicketStepRow], promise: ReplyPromise) -> Ticket:
    now = standing([(step.kind, step.reason) for step in steps])
    waited = Waited(sent_on=day_of(row.sent_at), replied_on=first_reply((s.kind, s.reason, s.taken_at) for s in steps))
    return Ticket(
        number=row.number,
        kind=row.kind,
        about="",
        words=row.words,
        name="",
        code=row.code,
        sent_at=row.sent_at,
        standing=now,
        is_late=row.kind in SENT and now.is_waiting and waited.is_late(promise),
        steps=tuple(
            TicketStep(
                kind=step.kind,
                words=step.words,
                reason=step.reason,
                office=step.office,
                is_official=step.role is Role.OFFICIAL,
                taken_at=step.taken_at,
            )
            for step in steps
        ),
    )
