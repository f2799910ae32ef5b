"""Reads who looks after what is built."""

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from facilitation.aspirations.rules.plan import is_other_activity
from facilitation.aspirations.rules.states import ProposalState
from facilitation.aspirations.tables import ProposalRow
from facilitation.aspirations.tables.proposal import plan_of
from facilitation.aspirations.views.subject import subfield_code_of
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.views import Meeting
from facilitation.partnership.rules.upkeep import NO_PLAN, is_physical
from facilitation.partnership.tables import PartnershipRow, UpkeepPlanRow, upkeep_plan_of
from facilitation.partnership.views import UpkeepLine, UpkeepPage
from facilitation.reference.fields import activity


def upkeep_lines(session: Session, meeting_id: str) -> tuple[UpkeepLine, ...]:
    """Every proposal on the list by number, with how it is to be looked after; one statement."""
    return tuple(
        UpkeepLine(
            proposal_id=row.proposal_id,
            number=row.number,
            title=row.title,
            is_physical=_is_physical(row),
            plan=NO_PLAN if planned is None else upkeep_plan_of(planned),
            afterwards=afterwards,
        )
        for row, planned, afterwards in session.execute(_listed(meeting_id))
    )


def upkeep_page(session: Session, meeting: Meeting, number: int) -> UpkeepPage:
    """One proposal's page; raises NotFoundHere for one that is not on the list."""
    lines = upkeep_lines(session, meeting.meeting_id)
    line = next((line for line in lines if line.number == number), None)
    if line is None:
        raise NotFoundHere
    return UpkeepPage(meeting=meeting, line=line)


def _listed(meeting_id: str) -> Select[ProposalRow, UpkeepPlanRow | None, str]:
    return (
        select(ProposalRow, UpkeepPlanRow, func.coalesce(PartnershipRow.afterwards, ""))
        .outerjoin(UpkeepPlanRow, UpkeepPlanRow.proposal_id == ProposalRow.proposal_id)
        .outerjoin(PartnershipRow, PartnershipRow.proposal_id == ProposalRow.proposal_id)
        .where(ProposalRow.meeting_id == meeting_id, ProposalRow.state == ProposalState.LISTED)
        .order_by(ProposalRow.number)
    )


def _is_physical(row: ProposalRow) -> bool:
    plan = plan_of(row)
    is_official = bool(plan.activity_code) and not is_other_activity(plan.activity_code)
    official_name = activity(plan.activity_code).name_id if is_official else ""
    return is_physical(subfield_code=subfield_code_of(plan), official_name=official_name)
