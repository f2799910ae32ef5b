"""The meetings that a proposal has been in before, as rows."""

from collections import defaultdict
from dataclasses import fields
from datetime import date

from sqlalchemy import (
    Enum,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    ScalarSelect,
    String,
    UniqueConstraint,
    func,
    or_,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute, Mapped, Session, mapped_column

from facilitation.aspirations.rules.asking import OUTCOME_LIMIT, CameBy, EarlierAsking
from facilitation.aspirations.tables.proposal import ProposalRow
from facilitation.kernel.database import Base, Id, LongText, ShortText

# A StrEnum's members are its values, so `list` names what stands in the column.
WAYS = Enum(CameBy, name="came_by", native_enum=False, create_constraint=True, length=20, values_callable=list)


class EarlierAskingRow(Base):
    """One meeting that a proposal has been in before; the earlier ids may be another laptop's, so no key leads there.

    UNIQUE(meeting_id, from_meeting_id, from_proposal_id): nothing is brought into a meeting twice.
    """

    __tablename__ = "earlier_asking"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        UniqueConstraint("meeting_id", "from_meeting_id", "from_proposal_id"),
        Index(None, "meeting_id", "proposal_id"),
    )

    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    from_proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    meeting_id: Mapped[Id] = mapped_column(ForeignKey("meeting.meeting_id"))
    from_meeting_id: Mapped[Id]
    came_by: Mapped[CameBy] = mapped_column(WAYS)
    meeting_name: Mapped[ShortText]
    village: Mapped[ShortText]
    meets_on: Mapped[date]
    number: Mapped[int]
    outcome: Mapped[str] = mapped_column(String(OUTCOME_LIMIT))
    reason: Mapped[LongText]
    decided_on: Mapped[date]


ASKING = tuple(field.name for field in fields(EarlierAsking))


def asking_of(row: EarlierAskingRow) -> EarlierAsking:
    """What a row says."""
    return EarlierAsking(**{name: getattr(row, name) for name in ASKING})


def askings_by_proposal(session: Session, meeting_id: str) -> dict[str, tuple[EarlierAsking, ...]]:
    """What each proposal that stands for itself has been through, with what was merged into it; one statement."""
    kept_id = func.coalesce(ProposalRow.merged_into_id, ProposalRow.proposal_id)
    rows = session.execute(
        select(kept_id.label("kept_id"), EarlierAskingRow)
        .join(ProposalRow, ProposalRow.proposal_id == EarlierAskingRow.proposal_id)
        .where(EarlierAskingRow.meeting_id == meeting_id)
        .order_by(EarlierAskingRow.meets_on, EarlierAskingRow.decided_on, EarlierAskingRow.number)
    )
    found: defaultdict[str, list[EarlierAsking]] = defaultdict(list)
    for row in rows:
        found[row.kept_id].append(asking_of(row.EarlierAskingRow))
    return {proposal_id: tuple(askings) for proposal_id, askings in found.items()}


def times_asked_before(
    meeting_id: InstrumentedAttribute[str], proposal_id: InstrumentedAttribute[str]
) -> ScalarSelect[int]:
    """In how many earlier years a proposal, or one merged into it, was asked for: a number beside another row."""
    stands_for = or_(ProposalRow.proposal_id == proposal_id, ProposalRow.merged_into_id == proposal_id)
    return (
        select(func.count(EarlierAskingRow.from_meeting_id.distinct()))
        .join(ProposalRow, ProposalRow.proposal_id == EarlierAskingRow.proposal_id)
        .where(EarlierAskingRow.meeting_id == meeting_id, EarlierAskingRow.came_by == CameBy.AGAIN, stands_for)
        .scalar_subquery()
    )
