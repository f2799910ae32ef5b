"""What a proposal is linked to beyond its own meeting, as rows."""

from collections import defaultdict

from sqlalchemy import CheckConstraint, ColumnElement, ForeignKey, ForeignKeyConstraint, Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from facilitation.aspirations.rules.linking import Links, PlannedYear, shares
from facilitation.aspirations.tables.proposal import ProposalRow
from facilitation.kernel.database import Base, Id, Rupiah
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.meetings.tables import MeetingRow
from facilitation.programmes.rules.aims import AimKind
from facilitation.programmes.tables import AimRow


class ProposalAimRow(Base):
    """A goal or a mission that a proposal serves.

    Links to a programme that the meeting has left stay and are not read: going back to it finds them again.
    """

    __tablename__ = "proposal_aim"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        Index(None, "aim_id"),
        Index(None, "meeting_id"),
    )

    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    aim_id: Mapped[Id] = mapped_column(ForeignKey("aim.aim_id"), primary_key=True)
    meeting_id: Mapped[Id]


class ProposalYearRow(Base):
    """A year in which a proposal is planned to be done; the amounts are its cost shared out when they were agreed."""

    __tablename__ = "proposal_year"
    __table_args__ = (
        ForeignKeyConstraint(["meeting_id", "proposal_id"], ["proposal.meeting_id", "proposal.proposal_id"]),
        CheckConstraint(f"amount_rupiah BETWEEN 0 AND {MAX_RUPIAH}", name="amount"),
        Index(None, "meeting_id"),
    )

    proposal_id: Mapped[Id] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    meeting_id: Mapped[Id]
    amount_rupiah: Mapped[Rupiah]


def links_by_proposal(session: Session, meeting_id: str) -> dict[str, Links]:
    """What each proposal of a meeting is linked to, by proposal_id; three statements however many there are.

    Only goals and missions of the programme that the meeting belongs to now, in the programme's own order.
    """
    aims, years = _aims(session, meeting_id), _years(session, meeting_id)
    here = ProposalRow.meeting_id == meeting_id
    rows = session.execute(select(ProposalRow.proposal_id, ProposalRow.cost_rupiah, ProposalRow.rpjm_entry).where(here))
    return {
        row.proposal_id: Links(
            aim_ids=tuple(aims[row.proposal_id]),
            rpjm_entry=row.rpjm_entry,
            years=shares(years[row.proposal_id], cost_rupiah=row.cost_rupiah),
        )
        for row in rows
    }


def _aims(session: Session, meeting_id: str) -> defaultdict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    rows = session.execute(
        select(ProposalAimRow.proposal_id, AimRow.aim_id)
        .join(AimRow, AimRow.aim_id == ProposalAimRow.aim_id)
        .join(MeetingRow, MeetingRow.meeting_id == ProposalAimRow.meeting_id)
        .where(ProposalAimRow.meeting_id == meeting_id, AimRow.programme_id == MeetingRow.programme_id)
        .order_by(AimRow.kind, AimRow.position, AimRow.aim_id)
    )
    for proposal_id, aim_id in rows:
        found[proposal_id].append(aim_id)
    return found


def _years(session: Session, meeting_id: str) -> defaultdict[str, list[PlannedYear]]:
    found: defaultdict[str, list[PlannedYear]] = defaultdict(list)
    here = select(ProposalYearRow).where(ProposalYearRow.meeting_id == meeting_id)
    for row in session.scalars(here.order_by(ProposalYearRow.year)):
        found[row.proposal_id].append(PlannedYear(year=row.year, amount_rupiah=row.amount_rupiah))
    return found


def serves_a_goal() -> ColumnElement[bool]:
    """Whether a proposal beside its meeting's row serves a goal of the programme that the meeting belongs to."""
    return (
        select(ProposalAimRow.proposal_id)
        .join(AimRow, AimRow.aim_id == ProposalAimRow.aim_id)
        .where(
            ProposalAimRow.proposal_id == ProposalRow.proposal_id,
            AimRow.programme_id == MeetingRow.programme_id,
            AimRow.kind == AimKind.GOAL,
        )
        .correlate(ProposalRow, MeetingRow)
        .exists()
    )


def is_planned_for_a_year() -> ColumnElement[bool]:
    """Whether somebody has said in which year a proposal is to be done."""
    planned = select(ProposalYearRow.proposal_id).where(ProposalYearRow.proposal_id == ProposalRow.proposal_id)
    return planned.correlate(ProposalRow).exists()
