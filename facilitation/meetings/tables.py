"""How meetings are kept."""

from datetime import date

from sqlalchemy import CheckConstraint, Enum, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.kernel.database import Base, Id, Rupiah, ShortText, UtcDateTime
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.meetings.rules import join_code
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.setup import MOST_VOTES
from facilitation.meetings.rules.visibility import TallyVisibility

# A StrEnum's members are its values, so `list` names what stands in the column.
PHASES = Enum(Phase, name="phase", native_enum=False, create_constraint=True, length=20, values_callable=list)
VISIBILITIES = Enum(
    TallyVisibility, name="visibility", native_enum=False, create_constraint=True, length=20, values_callable=list
)


class MeetingRow(Base):
    """One meeting. Its code is UNIQUE over all meetings: it is all that people type to get in."""

    __tablename__ = "meeting"
    __table_args__ = (
        UniqueConstraint("code"),
        CheckConstraint(f"length(code) = {join_code.LENGTH}", name="code"),
        CheckConstraint(f"ceiling_rupiah BETWEEN 1 AND {MAX_RUPIAH}", name="ceiling"),
        CheckConstraint(f"votes_per_ballot BETWEEN 1 AND {MOST_VOTES}", name="votes"),
    )

    meeting_id: Mapped[Id] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(join_code.LENGTH))
    name: Mapped[ShortText]
    place: Mapped[ShortText]
    meets_on: Mapped[date]
    ceiling_rupiah: Mapped[Rupiah]
    votes_per_ballot: Mapped[int]
    tally_visibility: Mapped[TallyVisibility] = mapped_column(VISIBILITIES)
    phase: Mapped[Phase] = mapped_column(PHASES)
    created_at: Mapped[UtcDateTime]


class HamletRow(Base):
    """One hamlet of one meeting; UNIQUE with its meeting, so that rows of another meeting cannot point at it."""

    __tablename__ = "hamlet"
    __table_args__ = (
        UniqueConstraint("meeting_id", "hamlet_id"),
        UniqueConstraint("meeting_id", "position"),
        UniqueConstraint("meeting_id", "name"),
    )

    hamlet_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    position: Mapped[int]
    name: Mapped[ShortText]


class ChosenAddressRow(Base):
    """The one address that phones are told; the CHECK keeps it the only row."""

    __tablename__ = "chosen_address"
    __table_args__ = (CheckConstraint("chosen_address_id = 1", name="only"),)

    chosen_address_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    address: Mapped[ShortText]
