"""How accounts, sessions, the invited and the participants are kept."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Enum, ForeignKey, ForeignKeyConstraint, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import CompoundSelect, union

from facilitation.kernel.actor import STAFF, Role
from facilitation.kernel.database import Base, Digest, Id, Json, ShortText, UtcDateTime, UtcTime
from facilitation.meetings.tables import MeetingRow
from facilitation.people.rules.details import AgeGroup
from facilitation.people.rules.gender import Gender
from facilitation.programmes.tables import ProgrammeRow

# A StrEnum's members are its values, so `list` names what stands in the column.
GENDERS = Enum(Gender, name="gender", native_enum=False, create_constraint=True, length=20, values_callable=list)
AGE_GROUPS = Enum(
    AgeGroup, name="age_group", native_enum=False, create_constraint=True, length=20, values_callable=list
)
ROLES = Enum(Role, name="role", native_enum=False, create_constraint=False, length=20, values_callable=list)
STAFF_ROLES = ", ".join(f"'{role}'" for role in STAFF)
UNSUR_CODE_LENGTH = 40

HERE_OR_GONE = "(withdrawn_at IS NULL) = (name <> '' AND gender IS NOT NULL AND hamlet_id IS NOT NULL)"
NOTHING_LEFT = (
    "withdrawn_at IS NULL OR (device_digest IS NULL AND invitee_id IS NULL AND age_group = 'unsaid' "
    "AND rt = '' AND rw = '' AND unsur_code = '' AND needs = '[]' AND namesake_id IS NULL)"
)


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
    """Who is what to a meeting: one role for each account and meeting."""

    __tablename__ = "meeting_staff"
    __table_args__ = (CheckConstraint(f"role IN ({STAFF_ROLES})", name="role"),)

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"), primary_key=True)
    role: Mapped[Role] = mapped_column(ROLES)


def programmes_of(staff_id: str) -> CompoundSelect[str]:
    """Asks for the ids of the programmes that an account has made or leads a meeting of."""
    led = select(MeetingRow.programme_id).join(MeetingStaffRow, MeetingStaffRow.meeting_id == MeetingRow.meeting_id)
    leads = (MeetingStaffRow.staff_id == staff_id, MeetingStaffRow.role == Role.FACILITATOR)
    made = select(ProgrammeRow.programme_id).where(ProgrammeRow.created_by == staff_id)
    return union(made, led.where(*leads, MeetingRow.programme_id.is_not(None)))


class InviteeRow(Base):
    """One person the village has invited; what its list does not say is empty, or NULL for L or P and hamlet."""

    __tablename__ = "invitee"
    __table_args__ = (
        UniqueConstraint("meeting_id", "invitee_id"),
        ForeignKeyConstraint(["meeting_id", "hamlet_id"], ["hamlet.meeting_id", "hamlet.hamlet_id"]),
    )

    invitee_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    position: Mapped[int]
    """Its place in the list, which later parts continue."""
    name: Mapped[ShortText]
    gender: Mapped[Gender | None] = mapped_column(GENDERS)
    hamlet_name: Mapped[ShortText]
    """As the list says it, also where it is no hamlet of the meeting."""
    hamlet_id: Mapped[Id | None]
    rt: Mapped[str] = mapped_column(String(3))
    rw: Mapped[str] = mapped_column(String(3))
    unsur_code: Mapped[str] = mapped_column(String(UNSUR_CODE_LENGTH))
    jabatan: Mapped[ShortText]


class ParticipantRow(Base):
    """One person taking part; who has withdrawn is a row without a person.

    UNIQUE(meeting_id, device_digest) makes joining twice from a device impossible, and being two people on it;
    UNIQUE(meeting_id, invitee_id) coming twice on one invitation. That a person has one device at a time is the column.
    """

    __tablename__ = "participant"
    __table_args__ = (
        UniqueConstraint("meeting_id", "device_digest"),
        UniqueConstraint("meeting_id", "participant_id"),
        UniqueConstraint("meeting_id", "invitee_id"),
        ForeignKeyConstraint(["meeting_id", "hamlet_id"], ["hamlet.meeting_id", "hamlet.hamlet_id"]),
        ForeignKeyConstraint(["meeting_id", "invitee_id"], ["invitee.meeting_id", "invitee.invitee_id"]),
        ForeignKeyConstraint(["meeting_id", "namesake_id"], ["participant.meeting_id", "participant.participant_id"]),
        # All phones without a name of their own would be one and the same person.
        CheckConstraint("device_digest <> ''", name="device"),
        CheckConstraint("device_digest IS NOT NULL OR is_from_desk OR withdrawn_at IS NOT NULL", name="known_by"),
        CheckConstraint(HERE_OR_GONE, name="here_or_gone"),
        CheckConstraint(NOTHING_LEFT, name="nothing_left"),
    )

    participant_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    device_digest: Mapped[str | None] = mapped_column(String(64))
    """NULL for whom the desk registered without a phone."""
    name: Mapped[ShortText]
    gender: Mapped[Gender | None] = mapped_column(GENDERS)
    hamlet_id: Mapped[Id | None]
    age_group: Mapped[AgeGroup] = mapped_column(AGE_GROUPS)
    rt: Mapped[str] = mapped_column(String(3))
    rw: Mapped[str] = mapped_column(String(3))
    unsur_code: Mapped[str] = mapped_column(String(UNSUR_CODE_LENGTH))
    needs: Mapped[Json]
    is_from_desk: Mapped[bool]
    invitee_id: Mapped[Id | None]
    """The invitation they came on; NULL for everybody else."""
    namesake_id: Mapped[Id | None]
    """Whose name they share by their own word, until the desk has looked at both; NULL for everybody else."""
    return_number: Mapped[int] = mapped_column(default=0)
    """How often the return code was made anew; the code itself is kept nowhere (rules/return_code.py)."""
    joined_at: Mapped[UtcDateTime]
    came_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """NULL for who joined in the days before, until they are here."""
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcTime)


class WaitingPhoneRow(Base):
    """A device that asks to be somebody's who takes part, until the desk lets it in or turns it away."""

    __tablename__ = "waiting_phone"
    __table_args__ = (
        UniqueConstraint("meeting_id", "device_digest"),
        ForeignKeyConstraint(
            ["meeting_id", "participant_id"], ["participant.meeting_id", "participant.participant_id"]
        ),
    )

    waiting_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id]
    participant_id: Mapped[Id]
    device_digest: Mapped[Digest]
    asked_at: Mapped[UtcDateTime]


class MissingUnsurRow(Base):
    """An unsur that this village does not have, so that nobody waits for it."""

    __tablename__ = "missing_unsur"

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    unsur_code: Mapped[str] = mapped_column(String(UNSUR_CODE_LENGTH), primary_key=True)


class PostponementRow(Base):
    """One entry of the log of waiting for the quorum: some minutes, or until another day."""

    __tablename__ = "postponement"
    __table_args__ = (CheckConstraint("(minutes IS NULL) <> (new_day IS NULL)", name="one_of_two"),)

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    recorded_at: Mapped[UtcDateTime]
    minutes: Mapped[int | None]
    new_day: Mapped[date | None]
    reason: Mapped[ShortText]
