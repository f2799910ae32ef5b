"""The log of what was done to keep something in repair, as rows."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.followup.rules.upkeep import UpkeepEntry
from facilitation.kernel.database import Base, Id, LongText, Rupiah, ShortText, UtcDateTime
from facilitation.kernel.money import MAX_RUPIAH


class UpkeepEntryRow(Base):
    """One time that somebody looked after a proposal; the database itself refuses to update or delete it (triggers)."""

    __tablename__ = "upkeep_entry"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        Index(None, "meeting_id", "proposal_id"),
        CheckConstraint(f"cost_rupiah BETWEEN 0 AND {MAX_RUPIAH}", name="cost"),
    )

    upkeep_entry_id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    proposal_id: Mapped[Id]
    done_on: Mapped[date]
    work: Mapped[ShortText]
    cost_rupiah: Mapped[Rupiah]
    done_by: Mapped[ShortText]
    note: Mapped[LongText]
    photo_digest: Mapped[str] = mapped_column(String(64))
    """The file of the picture that shows it, empty where there is none."""
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    recorded_at: Mapped[UtcDateTime]


def upkeep_entry_of(row: UpkeepEntryRow) -> UpkeepEntry:
    """What a row says."""
    return UpkeepEntry(
        done_on=row.done_on, work=row.work, done_by=row.done_by, cost_rupiah=row.cost_rupiah, note=row.note
    )
