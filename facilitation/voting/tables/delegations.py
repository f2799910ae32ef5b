"""Delegations as rows: how many go, who stands, the round in which people vote on them, and who takes over a seat."""

from collections.abc import Sequence

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, String, UniqueConstraint, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from facilitation.kernel.database import Base, Id, ShortText, UtcDateTime
from facilitation.people.rules.gender import Gender
from facilitation.people.tables import GENDERS
from facilitation.voting.rules.seats import Seats
from facilitation.voting.tables.motions import SHOWN_ON_POSTGRESQL, SHOWN_ON_SQLITE

SALT_LENGTH = 40
NOT_VOTED_ON = text("round_id IS NULL")


class DelegationRow(Base):
    """One election of the delegation, from the first who stands; a further one is another row, and both stay."""

    __tablename__ = "delegation"
    __table_args__ = (
        UniqueConstraint("meeting_id", "sequence"),
        UniqueConstraint("meeting_id", "delegation_id"),
        UniqueConstraint("round_id"),
        ForeignKeyConstraint(["meeting_id", "round_id"], ["round.meeting_id", "round.round_id"]),
        # People stand for one delegation at a time.
        Index(
            "uq_delegation_nomination",
            "meeting_id",
            unique=True,
            sqlite_where=NOT_VOTED_ON,
            postgresql_where=NOT_VOTED_ON,
        ),
        # Wall and phones have room for one.
        Index(
            "uq_delegation_shown",
            "meeting_id",
            unique=True,
            sqlite_where=SHOWN_ON_SQLITE,
            postgresql_where=SHOWN_ON_POSTGRESQL,
        ),
        CheckConstraint("seats >= 1", name="seats"),
        CheckConstraint("women_percent BETWEEN 0 AND 100", name="women_percent"),
        CheckConstraint("round_id IS NOT NULL OR NOT (is_shown OR is_final)", name="voted_on"),
    )

    delegation_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    sequence: Mapped[int]
    """Counts the meeting's elections from 1."""
    seats: Mapped[int]
    women_percent: Mapped[int]
    reason: Mapped[ShortText]
    """Why the meeting elects again; empty where it elects for the first time."""
    round_id: Mapped[Id | None]
    """NULL while people may still stand."""
    exception: Mapped[ShortText]
    """Why the chair had people vote although too few stood; empty where enough did."""
    acceptance: Mapped[ShortText]
    """Why the chair accepted an election with empty seats or too few women; empty where it stands by itself."""
    is_final: Mapped[bool]
    """Whether those elected go: True once counted where nothing is lacking, else once the chair has accepted it."""
    is_shown: Mapped[bool]
    """Whether wall and phones show its round: from the opening until the facilitator goes on."""


class NomineeRow(Base):
    """Somebody who stands; the name is what everybody votes on.

    Who has everything kept about them erased leaves no name, no salt and no link; the letter stays, because the share
    of women is counted with it whenever the election is counted again.
    """

    __tablename__ = "nominee"
    __table_args__ = (
        UniqueConstraint("delegation_id", "participant_id"),
        UniqueConstraint("delegation_id", "nominee_id"),
        ForeignKeyConstraint(["meeting_id", "delegation_id"], ["delegation.meeting_id", "delegation.delegation_id"]),
        ForeignKeyConstraint(
            ["meeting_id", "participant_id"], ["participant.meeting_id", "participant.participant_id"]
        ),
        CheckConstraint("(name = '') = (salt = '')", name="seal"),
        CheckConstraint("name <> '' OR participant_id IS NULL", name="erased"),
    )

    nominee_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id]
    delegation_id: Mapped[Id]
    participant_id: Mapped[Id | None]
    """NULL for who is not in the hall, and for who was erased."""
    name: Mapped[ShortText]
    gender: Mapped[Gender] = mapped_column(GENDERS)
    hamlet: Mapped[ShortText]
    body: Mapped[ShortText]
    """The institution or part of the village they stand for; may be empty."""
    salt: Mapped[str] = mapped_column(String(SALT_LENGTH))
    """Of the seal that stands in the journal for the name."""
    is_self: Mapped[bool]
    """Whether they said so on their own phone; else staff named them, with their consent."""
    nominated_at: Mapped[UtcDateTime]


class SuccessionRow(Base):
    """A seat that changed hands after the election; the database itself refuses to change or delete it."""

    __tablename__ = "succession"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "delegation_id"], ["delegation.meeting_id", "delegation.delegation_id"]),
        ForeignKeyConstraint(["delegation_id", "gone_nominee_id"], ["nominee.delegation_id", "nominee.nominee_id"]),
        ForeignKeyConstraint(
            ["delegation_id", "successor_nominee_id"], ["nominee.delegation_id", "nominee.nominee_id"]
        ),
        # Nobody goes twice.
        UniqueConstraint("delegation_id", "gone_nominee_id"),
        CheckConstraint("reason <> ''", name="reason"),
    )

    delegation_id: Mapped[Id] = mapped_column(primary_key=True)
    sequence: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id]
    gone_nominee_id: Mapped[Id]
    successor_nominee_id: Mapped[Id | None]
    """NULL where nobody was left to take the seat."""
    reason: Mapped[ShortText]
    recorded_at: Mapped[UtcDateTime]


def seats_of(row: DelegationRow) -> Seats:
    """The numbers that a delegation is elected by."""
    return Seats(seats=row.seats, women_percent=row.women_percent)


def nominees_of(session: Session, delegation_id: str) -> Sequence[NomineeRow]:
    """Who stands, in the order in which they said so."""
    return session.scalars(
        select(NomineeRow)
        .where(NomineeRow.delegation_id == delegation_id)
        .order_by(NomineeRow.nominated_at, NomineeRow.name, NomineeRow.nominee_id)
    ).all()


def successions_of(session: Session, delegation_id: str) -> Sequence[SuccessionRow]:
    """The seats that changed hands, in their order."""
    return session.scalars(
        select(SuccessionRow).where(SuccessionRow.delegation_id == delegation_id).order_by(SuccessionRow.sequence)
    ).all()
