"""Reads how long everything took."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitation.aspirations.tables import AspirationRow, ProposalRow
from facilitation.aspirations.tables.proposal import plan_of
from facilitation.aspirations.views.subject import subfield_code_of
from facilitation.followup.queries.tracking import tracked_proposals
from facilitation.followup.rules.duration import Days
from facilitation.followup.rules.milestone import MilestoneKind
from facilitation.followup.views import TimedProposal, TimesPage, TrackedProposal
from facilitation.meetings import queries as meetings
from facilitation.meetings.views import Meeting
from facilitation.reference.fields import subfield


def times_page(session: Session, meeting: Meeting, now: datetime) -> TimesPage:
    """Every part of the meeting, and every agreed proposal in the agreed order; seven statements."""
    agreed = [one for one in tracked_proposals(session, meeting) if one.line.decision and one.line.decision.is_agreed]
    wished = _first_wishes(session, meeting.meeting_id)
    rows = session.scalars(select(ProposalRow).where(ProposalRow.meeting_id == meeting.meeting_id)).all()
    codes = {row.proposal_id: subfield_code_of(plan_of(row)) for row in rows}
    return TimesPage(
        meeting=meeting,
        agenda=meetings.agenda(session, meeting, now),
        proposals=tuple(_timed(one, wished, codes[one.line.proposal_id]) for one in agreed),
    )


def _timed(tracked: TrackedProposal, wished: Mapping[str, date], subfield_code: str) -> TimedProposal:
    # A stage may be recorded again; the first time is when it was reached. Finished is when it was finished for good.
    reached: dict[MilestoneKind, date] = {}
    for one in tracked.milestones:
        reached.setdefault(one.kind, one.happened_on)
        if one.kind is MilestoneKind.FINISHED:
            reached[one.kind] = one.happened_on
    return TimedProposal(
        number=tracked.line.ballot_number,
        title=tracked.line.title,
        subfield=subfield(subfield_code) if subfield_code else None,
        days=Days(
            wished=wished.get(tracked.line.proposal_id),
            agreed=reached[MilestoneKind.VILLAGE],
            budgeted=reached.get(MilestoneKind.BUDGETED),
            started=reached.get(MilestoneKind.UNDER_WAY),
            finished=reached.get(MilestoneKind.FINISHED),
        ),
    )


def _first_wishes(session: Session, meeting_id: str) -> dict[str, date]:
    """The day of the first wish behind each proposal that residents asked for, merged ones' wishes included."""
    kept_id = func.coalesce(ProposalRow.merged_into_id, ProposalRow.proposal_id)
    rows = session.execute(
        select(kept_id, func.min(AspirationRow.submitted_at))
        .join(ProposalRow, ProposalRow.proposal_id == AspirationRow.proposal_id)
        .where(AspirationRow.meeting_id == meeting_id)
        .group_by(kept_id)
    )
    # As everywhere on screen, in the laptop's own time.
    return {proposal_id: at.astimezone().date() for proposal_id, at in rows}
