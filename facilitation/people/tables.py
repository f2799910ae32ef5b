"""How accounts, sessions and participants are kept."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Enum, ForeignKey, ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.kernel.database import Base, Digest, Id, ShortText, UtcDateTime, UtcTime
from facilitation.people.rules.gender import Gender

# A StrEnum's members are its values, so `list` names what stands in the column.
GENDERS = Enum(Gender, name="gender", native_enum=False, create_constraint=True, length=20, values_callable=list)


class StaffRow(Base):
    """One account."""

    __tablename__ = "staff"
    __table_args__ = (
        UniqueConstraint("username"),
        # Rows that are not the first hold NULL, which is never equal to anything: so there can be one first only,
        # however many set-up pages are sent at the same moment.
        UniqueConstraint("is_first"),
        CheckConstraint("is_first", name="first"),
    )

    staff_id: Mapped[Id] = mapped_column(primary_key=True)
    username: Mapped[ShortText]
    display_name: Mapped[ShortText]
    password_hash: Mapped[ShortText]
    is_first: Mapped[bool | None]
    """True for the account that the set-up page made, else NULL."""
    created_at: Mapped[UtcDateTime]


class StaffSessionRow(Base):
    """One sign-in, known by the digest of a token that only the browser holds."""

    __tablename__ = "staff_session"

    token_digest: Mapped[Digest] = mapped_column(primary_key=True)
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    started_at: Mapped[UtcDateTime]
    ended_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """NULL until signed out."""


class MeetingStaffRow(Base):
    """Who leads a meeting."""

    __tablename__ = "meeting_staff"

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"), primary_key=True)


class ParticipantRow(Base):
    """One person taking part from one device: UNIQUE(meeting_id, device_digest) makes joining twice impossible."""

    __tablename__ = "participant"
    __table_args__ = (
        UniqueConstraint("meeting_id", "device_digest"),
        UniqueConstraint("meeting_id", "participant_id"),
        ForeignKeyConstraint(["meeting_id", "hamlet_id"], ["hamlet.meeting_id", "hamlet.hamlet_id"]),
        # All phones without a name of their own would be one and the same person.
        CheckConstraint("device_digest <> ''", name="device"),
    )

    participant_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    device_digest: Mapped[Digest]
    name: Mapped[ShortText]
    gender: Mapped[Gender] = mapped_column(GENDERS)
    hamlet_id: Mapped[Id]
    joined_at: Mapped[UtcDateTime]
