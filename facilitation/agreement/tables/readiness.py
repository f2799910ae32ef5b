"""Which agreed proposals nobody looks after yet, and why they are adopted all the same."""

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from facilitation.agreement.views import DecidedList, Unready
from facilitation.kernel.database import Base, Id, LongText, UtcDateTime
from facilitation.partnership import queries as partnership


class UnreadyReasonRow(Base):
    """Why a proposal without a caretaker is adopted all the same; whoever said it stands in the journal."""

    __tablename__ = "unready_reason"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        CheckConstraint("reason <> ''", name="reason"),
    )

    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), index=True)
    reason: Mapped[LongText]
    said_at: Mapped[UtcDateTime]


def unready_in(session: Session, meeting_id: str, decided: DecidedList) -> tuple[Unready, ...]:
    """The agreed proposals, in the agreed order, that need a caretaker and have none; two statements."""
    upkeep = {line.proposal_id: line for line in partnership.upkeep_lines(session, meeting_id)}
    rows = session.scalars(select(UnreadyReasonRow).where(UnreadyReasonRow.meeting_id == meeting_id))
    reasons = {row.proposal_id: row.reason for row in rows}
    agreed = (upkeep[line.proposal_id] for line in decided.agreed if line.proposal_id in upkeep)
    return tuple(
        Unready(
            proposal_id=line.proposal_id,
            number=line.number,
            title=line.title,
            reason=reasons.get(line.proposal_id, ""),
        )
        for line in agreed
        if not line.is_ready
    )
