"""Consent checks as rows: what was asked, and what people said to it.

Until a check closes, an answer belongs to a participant, so that it can be changed. At the closing that column is
emptied: what is left says nothing about who said it.
"""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Enum,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    String,
    UniqueConstraint,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from facilitation.agreement.rules.consent import Asked, ConsentKind, Handling
from facilitation.agreement.rules.decision import Outcome
from facilitation.kernel.database import Base, Digest, Id, LongText, ShortText, UtcDateTime, UtcTime
from facilitation.people.tables import ParticipantRow

# A StrEnum's members are its values, so `list` names what stands in the column.
KINDS = Enum(
    ConsentKind, name="consent_kind", native_enum=False, create_constraint=True, length=20, values_callable=list
)
HANDLINGS = Enum(Handling, name="handling", native_enum=False, create_constraint=True, length=20, values_callable=list)
ASKED = Enum(Outcome, name="asked", native_enum=False, create_constraint=True, length=20, values_callable=list)
FOUND = Enum(Outcome, name="found", native_enum=False, create_constraint=True, length=20, values_callable=list)

# No rowid, which would tell the order in which people answered; and after a closing the kernel leaves no deleted
# bytes of these tables in the database's files.
NAMES_PEOPLE = {"sqlite_with_rowid": False, "info": {"is_scrubbed": True}}


class ConsentCheckRow(Base):
    """One check; `sequence` is its number in the meeting. It is open while `closed_at` is NULL."""

    __tablename__ = "consent_check"
    __table_args__ = (
        UniqueConstraint("meeting_id", "sequence"),
        UniqueConstraint("meeting_id", "check_id"),
        # One at a time: wall and phones have room for one, and an open one is shown.
        # Spelled as a query on each database spells it, because SQLite takes a partial index for no other spelling.
        Index(
            "uq_consent_check_shown",
            "meeting_id",
            unique=True,
            sqlite_where=text("is_shown = 1"),
            postgresql_where=text("is_shown"),
        ),
        CheckConstraint("is_shown OR closed_at IS NOT NULL", name="open_is_shown"),
        CheckConstraint("(closed_at IS NULL) = (present IS NULL)", name="present"),
    )

    check_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    sequence: Mapped[int]
    is_shown: Mapped[bool]
    present: Mapped[int | None]
    """How many were here at the closing, NULL before it."""
    read_answer_id: Mapped[Id | None]
    """The answer whose words stand on the wall, NULL while none do."""
    opened_at: Mapped[UtcDateTime]
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)


class ConsentSubjectRow(Base):
    """One proposal that a check is about, and what would be decided; `found_…` is what the chair found mufakat in."""

    __tablename__ = "consent_subject"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "check_id"], ["consent_check.meeting_id", "consent_check.check_id"]),
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        CheckConstraint("(outcome = 'agreed') = (amount_rupiah > 0)", name="amount"),
        CheckConstraint("(outcome = 'agreed') = (source_code <> '')", name="source"),
    )

    check_id: Mapped[Id] = mapped_column(primary_key=True)
    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id]
    number: Mapped[int]
    title: Mapped[ShortText]
    outcome: Mapped[Outcome] = mapped_column(ASKED)
    amount_rupiah: Mapped[int] = mapped_column(BigInteger)
    source_code: Mapped[str] = mapped_column(String(10))
    found_outcome: Mapped[Outcome | None] = mapped_column(FOUND)
    found_amount_rupiah: Mapped[int | None] = mapped_column(BigInteger)
    found_source_code: Mapped[str | None] = mapped_column(String(10))


class ConsentAnswerRow(Base):
    """What one person says to a check: UNIQUE(check_id, participant_id) keeps it to one answer each.

    `participant_id` is NULL once the check is closed, and where staff wrote it down for somebody without a phone.
    """

    __tablename__ = "consent_answer"
    __table_args__ = (
        UniqueConstraint("check_id", "participant_id"),
        ForeignKeyConstraint(["meeting_id", "check_id"], ["consent_check.meeting_id", "consent_check.check_id"]),
        ForeignKeyConstraint(["check_id", "proposal_id"], ["consent_subject.check_id", "consent_subject.proposal_id"]),
        ForeignKeyConstraint(
            ["meeting_id", "participant_id"], ["participant.meeting_id", "participant.participant_id"]
        ),
        CheckConstraint("(kind = 'consent') = (words = '')", name="words"),
        CheckConstraint("handling IS NULL OR kind = 'objection'", name="handled_kind"),
        CheckConstraint("(handling IS NULL) = (handled = '')", name="handled"),
        NAMES_PEOPLE,
    )

    answer_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id]
    check_id: Mapped[Id]
    participant_id: Mapped[Id | None]
    kind: Mapped[ConsentKind] = mapped_column(KINDS)
    words: Mapped[LongText]
    proposal_id: Mapped[Id | None]
    """The one of several that it is about, NULL where it is about all of them."""
    handling: Mapped[Handling | None] = mapped_column(HANDLINGS)
    """NULL while nothing is written down about it."""
    handled: Mapped[LongText]


class ConsentMessageRow(Base):
    """A message that was taken: the same message again changes nothing, also after the closing.

    The digest is of the check, the sender and the message's own name, so that it leads from nobody to nothing.
    """

    __tablename__ = "consent_message"
    __table_args__ = (NAMES_PEOPLE,)

    message_digest: Mapped[Digest] = mapped_column(primary_key=True)
    check_id: Mapped[Id] = mapped_column(ForeignKey("consent_check.check_id"))


def asked_in(row: ConsentSubjectRow) -> Asked:
    """What would be decided."""
    return Asked(outcome=row.outcome, amount_rupiah=row.amount_rupiah, source_code=row.source_code)


def found_in(row: ConsentSubjectRow) -> Asked | None:
    """What the chair has found mufakat in, if anything."""
    if row.found_outcome is None:
        return None
    return Asked(
        outcome=row.found_outcome,
        amount_rupiah=row.found_amount_rupiah or 0,
        source_code=row.found_source_code or "",
    )


def present_at(session: Session, row: ConsentCheckRow) -> int:
    """How many are here: those who came, and whoever has answered without saying that they came."""
    answered = select(ConsentAnswerRow.participant_id).where(
        ConsentAnswerRow.check_id == row.check_id, ConsentAnswerRow.participant_id.is_not(None)
    )
    here = or_(ParticipantRow.came_at.is_not(None), ParticipantRow.participant_id.in_(answered))
    is_somebody = (ParticipantRow.meeting_id == row.meeting_id, ParticipantRow.withdrawn_at.is_(None))
    return session.scalar(select(func.count()).select_from(ParticipantRow).where(here, *is_somebody)) or 0


def put_checks_away(session: Session, meeting_id: str) -> None:
    """Let no closed check of this meeting be shown any more."""
    here = (ConsentCheckRow.meeting_id == meeting_id, ConsentCheckRow.is_shown)
    closed = update(ConsentCheckRow).where(*here, ConsentCheckRow.closed_at.is_not(None))
    session.execute(closed.values(is_shown=False, read_answer_id=None))


def latest_subject(session: Session, meeting_id: str, proposal_id: str) -> ConsentSubjectRow | None:
    """What the latest check about a proposal asked of it, or None where nobody was asked."""
    return session.scalar(
        select(ConsentSubjectRow)
        .join(ConsentCheckRow, ConsentCheckRow.check_id == ConsentSubjectRow.check_id)
        .where(ConsentSubjectRow.meeting_id == meeting_id, ConsentSubjectRow.proposal_id == proposal_id)
        .order_by(ConsentCheckRow.sequence.desc())
        .limit(1)
    )
