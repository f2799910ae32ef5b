"""Frozen results as rows."""

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.kernel.database import Base, Digest, Id, LongText, UtcDateTime


class ResultRow(Base):
    """One version of a meeting's result; the database itself refuses to update or delete it (triggers).

    `body` holds everything that a page or a document shows of it, and `checksum` is its SHA-256.
    """

    __tablename__ = "result"
    __table_args__ = (
        UniqueConstraint("meeting_id", "version"),
        ForeignKeyConstraint(["meeting_id", "round_id"], ["round.meeting_id", "round.round_id"]),
        CheckConstraint("version >= 1", name="version"),
    )

    result_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    version: Mapped[int]
    round_id: Mapped[Id]
    body: Mapped[LongText]
    checksum: Mapped[Digest]
    frozen_at: Mapped[UtcDateTime]
