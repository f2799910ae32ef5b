"""The minutes as rows."""

from sqlalchemy import CheckConstraint, Enum, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.agreement.rules.minutes import Entry
from facilitation.kernel.database import Base, Id, LongText, ShortText, UtcDateTime
from facilitation.meetings.rules.phase import Phase

# A StrEnum's members are its values, so `list` names what stands in the column.
PHASES = Enum(Phase, name="phase", native_enum=False, create_constraint=True, length=20, values_callable=list)


class MinutesEntryRow(Base):
    """One entry of the minutes; `sequence` is the order in which they were written in the meeting.

    UNIQUE(meeting_id, staff_id, submission_id) makes a form that is sent twice one entry. `revision` counts its
    changes, by which an edit of older words is known.
    """

    __tablename__ = "minutes_entry"
    __table_args__ = (
        UniqueConstraint("meeting_id", "staff_id", "submission_id"),
        UniqueConstraint("meeting_id", "sequence"),
        CheckConstraint("revision >= 1", name="revision"),
    )

    minutes_entry_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    submission_id: Mapped[str] = mapped_column(String(64))
    sequence: Mapped[int]
    revision: Mapped[int]
    is_removed: Mapped[bool]
    phase: Mapped[Phase] = mapped_column(PHASES)
    point: Mapped[LongText]
    speaker: Mapped[ShortText]
    decision: Mapped[LongText]
    action: Mapped[LongText]
    who: Mapped[ShortText]
    due: Mapped[ShortText]
    written_at: Mapped[UtcDateTime]


class MinutesClosingRow(Base):
    """Who has closed a meeting's minutes, and when; there is none while they are written."""

    __tablename__ = "minutes_closing"

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    closed_at: Mapped[UtcDateTime]


def entry_of(row: MinutesEntryRow) -> Entry:
    """What a row says."""
    return Entry(**{name: getattr(row, name) for name in Entry.__slots__})


def fill_entry(row: MinutesEntryRow, entry: Entry) -> MinutesEntryRow:
    """The row, saying this."""
    for name in Entry.__slots__:
        setattr(row, name, getattr(entry, name))
    return row
