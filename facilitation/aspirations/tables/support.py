"""Support as a row."""

from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitation.kernel.database import Base, Id, UtcDateTime


class SupportRow(Base):
    """One participant wants one proposal too; the key makes a second tap the same support.

    Merging leaves the row where it is: people are counted once over everything merged into one.
    """

    __tablename__ = "support"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        ForeignKeyConstraint(
            ["meeting_id", "participant_id"], ["participant.meeting_id", "participant.participant_id"]
        ),
    )

    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    participant_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(index=True)
    supported_at: Mapped[UtcDateTime]
