"""How far the work has come, and the photos of it, as rows."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.kernel.database import Base, Digest, Id, ShortText, UtcDateTime


class ProgressRow(Base):
    """What an official has seen of the work; the database itself refuses to update or delete it (triggers)."""

    __tablename__ = "progress"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        Index(None, "meeting_id", "proposal_id"),
        CheckConstraint("percent BETWEEN 0 AND 100", name="percent"),
    )

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    """The order in which it was written down."""
    proposal_id: Mapped[Id]
    percent: Mapped[int]
    seen_on: Mapped[date]
    words: Mapped[ShortText]
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    recorded_at: Mapped[UtcDateTime]


class ProgressPhotoRow(Base):
    """The photo of what was seen; one that shows what it must not can be taken away, the words stay."""

    __tablename__ = "progress_photo"
    __table_args__ = (ForeignKeyConstraint(["meeting_id", "number"], ["progress.meeting_id", "progress.number"]),)

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    digest: Mapped[Digest]
