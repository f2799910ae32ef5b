"""What was said and decided before, as rows."""

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.kernel.database import Base, Id, LongText, ShortText, UtcDateTime


class HistoryRow(Base):
    """One change of one field: who, when, from what, to what. Exactly one of the two ids says what was changed.

    Rows are only ever added, so that their count is the version of a meeting's list.
    """

    __tablename__ = "history"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "aspiration_id"], ["aspiration.meeting_id", "aspiration.aspiration_id"]),
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        CheckConstraint("(aspiration_id IS NULL) <> (proposal_id IS NULL)", name="one"),
        Index(None, "meeting_id", "proposal_id"),
    )

    history_id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    aspiration_id: Mapped[Id | None]
    """NULL where a proposal was changed."""
    proposal_id: Mapped[Id | None]
    """NULL where an aspiration was changed."""
    changed_at: Mapped[UtcDateTime]
    role: Mapped[ShortText]
    actor_id: Mapped[Id]
    field: Mapped[str] = mapped_column(String(40))
    before: Mapped[LongText]
    after: Mapped[LongText]
