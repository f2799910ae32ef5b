"""Follow-up meetings, what was changed about them, and every version of their minutes, as rows that are only added."""

from datetime import date

from sqlalchemy import CheckConstraint, Date, ForeignKey, ForeignKeyConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.aspirations.tables.facts import choices
from facilitation.followup.rules.gathering import ChangeKind
from facilitation.followup.rules.gathering_minutes import GatheringMinutes, Resolution
from facilitation.kernel.database import Base, Id, Json, LongText, ShortText, UtcDateTime


class GatheringRow(Base):
    """One gathering as it was planned.

    UNIQUE(meeting_id, submission_id, planned_on) makes a form that is sent twice one series.
    """

    __tablename__ = "gathering"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        UniqueConstraint("meeting_id", "number"),
        UniqueConstraint("meeting_id", "submission_id", "planned_on"),
    )

    gathering_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    proposal_id: Mapped[Id | None]
    """NULL where it is about the whole list."""
    number: Mapped[int]
    submission_id: Mapped[str] = mapped_column(String(64))
    planned_on: Mapped[date]
    place: Mapped[ShortText]
    agenda: Mapped[LongText]
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    planned_at: Mapped[UtcDateTime]


class GatheringChangeRow(Base):
    """One gathering was moved or cancelled; the last of its changes says when and where it is, or that it is not."""

    __tablename__ = "gathering_change"
    __table_args__ = (CheckConstraint("(kind = 'moved') = (to_on IS NOT NULL)", name="day"),)

    gathering_id: Mapped[Id] = mapped_column(ForeignKey("gathering.gathering_id"), primary_key=True)
    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[ChangeKind] = mapped_column(choices(ChangeKind, "kind"))
    to_on: Mapped[date | None] = mapped_column(Date)
    """NULL where it was cancelled."""
    place: Mapped[ShortText]
    reason: Mapped[LongText]
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    changed_at: Mapped[UtcDateTime]


class GatheringMinutesRow(Base):
    """One version of a gathering's minutes; the highest counts.

    The key (gathering_id, version) lets only one of two people write the next version.
    """

    __tablename__ = "gathering_minutes"
    __table_args__ = (CheckConstraint("men >= 0 AND women >= 0", name="people"),)

    gathering_id: Mapped[Id] = mapped_column(ForeignKey("gathering.gathering_id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    men: Mapped[int]
    women: Mapped[int]
    parties: Mapped[LongText]
    points: Mapped[LongText]
    resolutions: Mapped[Json]
    """[[decision, who, due], …]"""
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    written_at: Mapped[UtcDateTime]


def minutes_of(row: GatheringMinutesRow) -> GatheringMinutes:
    """What a version says."""
    return GatheringMinutes(
        men=row.men,
        women=row.women,
        parties=row.parties,
        points=row.points,
        resolutions=tuple(Resolution(decision=what, who=who, due=due) for what, who, due in row.resolutions),
    )
