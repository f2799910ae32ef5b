"""Tickets, who sent them where they said so, and the steps of each, as rows."""

from sqlalchemy import CheckConstraint, Enum, ForeignKey, ForeignKeyConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.aspirations.tables.facts import choices
from facilitation.followup.rules.follow_code import LENGTH
from facilitation.followup.rules.ticket import StepKind, TicketKind
from facilitation.kernel.actor import Role
from facilitation.kernel.database import Base, Id, LongText, ShortText, UtcDateTime

# Which of the roles may take which step is the policy's promise, so the type makes none.
ROLES = Enum(Role, native_enum=False, create_constraint=False, length=20, values_callable=list)


class TicketRow(Base):
    """What somebody sent, in the words of that day; the database itself refuses to update or delete it (triggers).

    UNIQUE(meeting_id, submission_id) makes a form that is sent twice one ticket, UNIQUE(meeting_id, number) gives two
    that come at once two numbers.
    """

    __tablename__ = "ticket"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        UniqueConstraint("meeting_id", "number"),
        UniqueConstraint("meeting_id", "submission_id"),
        UniqueConstraint("code"),
        CheckConstraint("(kind = 'obstacle') = (staff_id IS NOT NULL)", name="mediated"),
    )

    ticket_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    proposal_id: Mapped[Id | None]
    """NULL where it is about the meeting as a whole."""
    number: Mapped[int]
    code: Mapped[str] = mapped_column(String(LENGTH + 1))
    kind: Mapped[TicketKind] = mapped_column(choices(TicketKind, "kind"))
    words: Mapped[LongText]
    submission_id: Mapped[str] = mapped_column(String(64))
    staff_id: Mapped[Id | None] = mapped_column(ForeignKey("staff.staff_id"))
    """Who mediates and has opened it; NULL for what residents send."""
    sent_at: Mapped[UtcDateTime]


class TicketSenderRow(Base):
    """The name that somebody left with a ticket, for staff alone; apart from it, so that it can be forgotten."""

    __tablename__ = "ticket_sender"

    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.ticket_id"), primary_key=True)
    name: Mapped[ShortText]


class TicketStepRow(Base):
    """One step of a ticket; the database itself refuses to update or delete it (triggers).

    The key (ticket_id, sequence) lets only one of two people take the next step.
    """

    __tablename__ = "ticket_step"
    __table_args__ = (CheckConstraint("(kind = 'withheld') = (reason <> '')", name="reason"),)

    ticket_id: Mapped[Id] = mapped_column(ForeignKey("ticket.ticket_id"), primary_key=True)
    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[StepKind] = mapped_column(choices(StepKind, "kind"))
    words: Mapped[LongText]
    """The reply or the note; empty for every other step."""
    reason: Mapped[str] = mapped_column(String(20))
    """Why it is withheld (WithheldFor); empty for every other step."""
    office: Mapped[ShortText]
    role: Mapped[Role] = mapped_column(ROLES)
    staff_id: Mapped[Id | None] = mapped_column(ForeignKey("staff.staff_id"))
    """NULL for whoever withdraws their own."""
    taken_at: Mapped[UtcDateTime]
