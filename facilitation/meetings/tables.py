"""How meetings are kept."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Enum, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.kernel.database import Base, Id, Json, LongText, Rupiah, ShortText, UtcDateTime, UtcTime
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.meetings.rules import join_code
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.meetings.rules.pause import PauseKind
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.setup import MOST_VOTES
from facilitation.meetings.rules.visibility import TallyVisibility

# A StrEnum's members are its values, so `list` names what stands in the column.
PHASES = Enum(Phase, name="phase", native_enum=False, create_constraint=True, length=20, values_callable=list)
KINDS = Enum(MeetingKind, name="kind", native_enum=False, create_constraint=True, length=20, values_callable=list)
PAUSES = Enum(PauseKind, name="pause_kind", native_enum=False, create_constraint=True, length=20, values_callable=list)
VISIBILITIES = Enum(
    TallyVisibility, name="visibility", native_enum=False, create_constraint=True, length=20, values_callable=list
)


class MeetingRow(Base):
    """One meeting. Its code is UNIQUE over all meetings: it is all that people type to get in."""

    __tablename__ = "meeting"
    __table_args__ = (
        UniqueConstraint("code"),
        CheckConstraint(f"length(code) = {join_code.LENGTH}", name="code"),
        CheckConstraint(f"votes_per_ballot BETWEEN 1 AND {MOST_VOTES}", name="votes"),
        CheckConstraint("quorum_numerator BETWEEN 1 AND quorum_denominator", name="quorum"),
        CheckConstraint("(pause_kind IS NULL) = (paused_until IS NULL)", name="pause"),
        CheckConstraint("earlier_meeting_id IS NULL OR earlier_lines = '[]'", name="earlier"),
    )

    meeting_id: Mapped[Id] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(join_code.LENGTH))
    kind: Mapped[MeetingKind] = mapped_column(KINDS)
    name: Mapped[ShortText]
    place: Mapped[ShortText]
    meets_on: Mapped[date]
    village: Mapped[ShortText]
    subdistrict: Mapped[ShortText]
    district: Mapped[ShortText]
    province: Mapped[ShortText]
    plan_year_village: Mapped[int]
    plan_year_district: Mapped[int]
    votes_per_ballot: Mapped[int]
    tally_visibility: Mapped[TallyVisibility] = mapped_column(VISIBILITIES)
    hides_authors: Mapped[bool]
    collects_early: Mapped[bool]
    quorum_numerator: Mapped[int]
    quorum_denominator: Mapped[int]
    legal_basis: Mapped[LongText]
    head_name: Mapped[ShortText]
    team_name: Mapped[ShortText]
    wifi_name: Mapped[ShortText]
    wifi_password: Mapped[ShortText]
    earlier_meeting_id: Mapped[Id | None] = mapped_column(ForeignKey("meeting.meeting_id"))
    """The meeting whose result is last year's; NULL where none is chosen."""
    earlier_lines: Mapped[Json]
    """[{"title": …, "cost_rupiah": …, "words": …}], typed where last year's meeting is not kept here."""
    programme_id: Mapped[Id | None] = mapped_column(ForeignKey("programme.programme_id"), index=True)
    """The programme it belongs to, NULL where it stands for itself."""
    logo_digest: Mapped[str] = mapped_column(String(64))
    phase: Mapped[Phase] = mapped_column(PHASES)
    pause_kind: Mapped[PauseKind | None] = mapped_column(PAUSES)
    """NULL while nobody rests."""
    paused_until: Mapped[datetime | None] = mapped_column(UtcTime)
    """NULL while nobody rests."""
    created_at: Mapped[UtcDateTime]


class CeilingRow(Base):
    """What one source of funds gives to one meeting."""

    __tablename__ = "ceiling"
    __table_args__ = (
        UniqueConstraint("meeting_id", "position"),
        CheckConstraint(f"amount_rupiah BETWEEN 1 AND {MAX_RUPIAH}", name="amount"),
    )

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    source_code: Mapped[str] = mapped_column(String(10), primary_key=True)
    position: Mapped[int]
    amount_rupiah: Mapped[Rupiah]


class AgendaRow(Base):
    """How many minutes one phase of one meeting is planned for."""

    __tablename__ = "agenda"
    __table_args__ = (CheckConstraint("planned_minutes >= 0", name="minutes"),)

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    phase: Mapped[Phase] = mapped_column(PHASES, primary_key=True)
    planned_minutes: Mapped[int]


class PhaseVisitRow(Base):
    """One stay in a phase; stepping back and coming again are two stays."""

    __tablename__ = "phase_visit"

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    phase: Mapped[Phase] = mapped_column(PHASES)
    entered_at: Mapped[UtcDateTime]
    left_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """NULL for the stay that goes on."""


class HamletRow(Base):
    """One hamlet of one meeting; UNIQUE with its meeting, so that rows of another meeting cannot point at it."""

    __tablename__ = "hamlet"
    __table_args__ = (
        UniqueConstraint("meeting_id", "hamlet_id"),
        UniqueConstraint("meeting_id", "position"),
        UniqueConstraint("meeting_id", "name"),
        CheckConstraint("residents >= 1", name="residents"),
    )

    hamlet_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    position: Mapped[int]
    name: Mapped[ShortText]
    residents: Mapped[int | None]
    """How many people live there, NULL where nobody has said."""


class ChosenAddressRow(Base):
    """The one address that phones are told; the CHECK keeps it the only row."""

    __tablename__ = "chosen_address"
    __table_args__ = (CheckConstraint("chosen_address_id = 1", name="only"),)

    chosen_address_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    address: Mapped[ShortText]
