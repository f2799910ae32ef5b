"""The government's own order of proposals as rows."""

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.kernel.database import Base, Id, ShortText, UtcDateTime


class GovernmentOrderRow(Base):
    """Who has written the order down last; there is none while nobody has. `revision` counts the writings."""

    __tablename__ = "government_order"
    __table_args__ = (CheckConstraint("revision >= 1", name="revision"),)

    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    revision: Mapped[int]
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    name: Mapped[ShortText]
    written_at: Mapped[UtcDateTime]


class GovernmentRankRow(Base):
    """One proposal's place in that order; nobody shares one."""

    __tablename__ = "government_rank"
    __table_args__ = (
        UniqueConstraint("meeting_id", "rank"),
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        CheckConstraint("rank >= 1", name="rank"),
    )

    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    rank: Mapped[int]
