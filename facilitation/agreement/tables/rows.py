"""Decisions, confirmations, corrections and adopted lists as rows."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Enum,
    ForeignKey,
    ForeignKeyConstraint,
    String,
    UniqueConstraint,
    select,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from facilitation.agreement.rules.adoption import Signatory
from facilitation.agreement.rules.decision import DecidedBy, Decision, Outcome
from facilitation.agreement.rules.way_out import Rest, WayOut
from facilitation.agreement.tables.later import LaterYears
from facilitation.aspirations.rules.plan import ExecutionMode
from facilitation.kernel.actor import Role
from facilitation.kernel.database import Base, Digest, Id, LongText, ShortText, UtcDateTime


def _choices(kind: type[Outcome] | type[DecidedBy] | type[WayOut] | type[ExecutionMode], name: str) -> Enum:
    # A StrEnum's members are its values, so `list` names what stands in the column.
    return Enum(kind, name=name, native_enum=False, create_constraint=True, length=20, values_callable=list)


# Which of the roles may sign is the policy's promise, so the type makes none.
ROLES = Enum(Role, native_enum=False, create_constraint=False, length=20, values_callable=list)


# How the rest of a cost is met stands in columns of its own.
OWN_COLUMNS = tuple(name for name in Decision.__slots__ if name != "rest")


class DecisionRow(Base):
    """What the plenary decides about a proposal; its columns are rules.decision.Decision's and its rest's."""

    __tablename__ = "decision"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        CheckConstraint("(outcome = 'agreed') = (amount_rupiah > 0)", name="amount"),
        CheckConstraint("(outcome = 'agreed') = (source_code <> '')", name="source"),
    )

    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), index=True)
    outcome: Mapped[Outcome] = mapped_column(_choices(Outcome, "outcome"))
    reason: Mapped[LongText]
    decided_by: Mapped[DecidedBy] = mapped_column(_choices(DecidedBy, "decided_by"))
    dissent: Mapped[LongText]
    source_code: Mapped[str] = mapped_column(String(10))
    amount_rupiah: Mapped[int] = mapped_column(BigInteger)
    way_out: Mapped[WayOut | None] = mapped_column(_choices(WayOut, "way_out"))
    mode: Mapped[ExecutionMode | None] = mapped_column(_choices(ExecutionMode, "mode"))
    executor: Mapped[ShortText]
    carried_out: Mapped[ShortText]
    place: Mapped[int | None]
    agency: Mapped[ShortText]
    later: Mapped[LaterYears]
    combined_with: Mapped[str] = mapped_column(String(20))
    """The id of the other proposal; no foreign key, because it is empty for all others."""
    contributor: Mapped[ShortText]
    contributed_rupiah: Mapped[int] = mapped_column(BigInteger)
    taken_back_rupiah: Mapped[int] = mapped_column(BigInteger)


class ConfirmationRow(Base):
    """The first of two confirmations, of the list with this digest; there is none while nobody has confirmed."""

    __tablename__ = "confirmation"

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    name: Mapped[ShortText]
    role: Mapped[Role] = mapped_column(ROLES)
    digest: Mapped[Digest]
    confirmed_at: Mapped[UtcDateTime]


class CorrectionRow(Base):
    """An adopted list that is being corrected; there is none while the adopted version is final."""

    __tablename__ = "correction"

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    reason: Mapped[LongText]
    begun_at: Mapped[UtcDateTime]


class AdoptionRow(Base):
    """One adopted version of a meeting's list; the database itself refuses to update or delete it (triggers).

    `body` holds everything that was adopted as canonical JSON, and `checksum` is its SHA-256.
    """

    __tablename__ = "adoption"
    __table_args__ = (
        UniqueConstraint("meeting_id", "version"),
        CheckConstraint("version >= 1", name="version"),
    )

    adoption_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    version: Mapped[int]
    body: Mapped[LongText]
    checksum: Mapped[Digest]
    adopted_at: Mapped[UtcDateTime]


def decision_of(row: DecisionRow) -> Decision:
    """What a row says."""
    rest = Rest(**{name: getattr(row, name) for name in Rest.__slots__})
    return Decision(**{name: getattr(row, name) for name in OWN_COLUMNS}, rest=rest)


def signatory_of(row: ConfirmationRow) -> Signatory:
    """Who confirmed first."""
    return Signatory(staff_id=row.staff_id, name=row.name, role=row.role.value)


def fill(row: DecisionRow, decision: Decision) -> DecisionRow:
    """The row, saying this."""
    for name in OWN_COLUMNS:
        setattr(row, name, getattr(decision, name))
    for name in Rest.__slots__:
        setattr(row, name, getattr(decision.rest, name))
    return row


def newest_adoption(session: Session, meeting_id: str) -> AdoptionRow | None:
    """The version in force, or None before the first."""
    return session.scalars(
        select(AdoptionRow).where(AdoptionRow.meeting_id == meeting_id).order_by(AdoptionRow.version.desc()).limit(1)
    ).first()
