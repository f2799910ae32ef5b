"""Follow codes, and the milestones that proposals have reached, as rows."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from sqlalchemy import CheckConstraint, Enum, ForeignKey, ForeignKeyConstraint, Index, String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from facilitation.followup.rules.follow_code import LENGTH
from facilitation.followup.rules.milestone import Milestone, MilestoneKind
from facilitation.kernel.database import Base, Id, LongText, ShortText, UtcDateTime

# A StrEnum's members are its values, so `list` names what stands in the column.
MILESTONES = Enum(
    MilestoneKind, name="kind", native_enum=False, create_constraint=True, length=20, values_callable=list
)


class FollowCodeRow(Base):
    """By which code a wish or a proposal is followed; exactly one of the two ids says which.

    A proposal that was sent on keeps its code in every meeting that receives it, so that a code is UNIQUE within one
    meeting only and tells the whole way.
    """

    __tablename__ = "follow_code"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "aspiration_id"], ["aspiration.meeting_id", "aspiration.aspiration_id"]),
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        UniqueConstraint("meeting_id", "aspiration_id"),
        UniqueConstraint("meeting_id", "proposal_id"),
        CheckConstraint("(aspiration_id IS NULL) <> (proposal_id IS NULL)", name="one"),
    )

    code: Mapped[str] = mapped_column(String(LENGTH + 1), primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"), primary_key=True)
    aspiration_id: Mapped[Id | None]
    """NULL for a proposal's code."""
    proposal_id: Mapped[Id | None]
    """NULL for a wish's code."""


class MilestoneRow(Base):
    """One milestone that a proposal has reached; the database itself refuses to update or delete it (triggers)."""

    __tablename__ = "milestone"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        Index(None, "meeting_id", "proposal_id"),
    )

    milestone_id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    proposal_id: Mapped[Id]
    kind: Mapped[MilestoneKind] = mapped_column(MILESTONES)
    happened_on: Mapped[date]
    officer: Mapped[ShortText]
    note: Mapped[LongText]
    staff_id: Mapped[Id] = mapped_column(ForeignKey("staff.staff_id"))
    recorded_at: Mapped[UtcDateTime]


def milestone_of(row: MilestoneRow) -> Milestone:
    """What a row says."""
    return Milestone(kind=row.kind, happened_on=row.happened_on, officer=row.officer, note=row.note)


def codes_of_proposals(session: Session, meeting_id: str) -> Mapping[str, str]:
    """{proposal_id: code} of one meeting; one statement."""
    columns = select(FollowCodeRow.proposal_id, FollowCodeRow.code)
    here = (FollowCodeRow.meeting_id == meeting_id, FollowCodeRow.proposal_id.is_not(None))
    return {str(proposal_id): code for proposal_id, code in session.execute(columns.where(*here))}


def milestones_by_proposal(session: Session, meeting_id: str) -> defaultdict[str, list[Milestone]]:
    """What was recorded of each proposal, in the order in which it was; one statement."""
    here = select(MilestoneRow).where(MilestoneRow.meeting_id == meeting_id).order_by(MilestoneRow.milestone_id)
    found: defaultdict[str, list[Milestone]] = defaultdict(list)
    for row in session.scalars(here):
        found[row.proposal_id].append(milestone_of(row))
    return found
