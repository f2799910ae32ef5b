"""Reads how long everything took, and what it cost."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitation.aspirations.tables import AspirationRow, ProposalRow
from facilitation.aspirations.tables.proposal import plan_of
from facilitation.aspirations.views.subject import subfield_code_of
from facilitation.followup.queries.sums import moved_sums, planned_sums, together
from facilitation.followup.queries.tracking import tracked_proposals
from facilitation.followup.rules.duration import Days
from facilitation.followup.rules.milestone import MilestoneKind
from facilitation.followup.rules.money import total
from facilitation.followup.views import TimedProposal, TimedWork, TimesPage, TrackedProposal
from facilitation.meetings import queries as meetings
from facilitation.meetings.views import Meeting
from facilitation.reference.fields import subfield


def times_page(session: Session, meeting: Meeting, now: datetime, *, subject: str = "") -> TimesPage:
    """Every part of the meeting, and every agreed proposal in the agreed order; some dozen statements."""
    agreed = _agreed(session, meeting)
    lines = {one.line.proposal_id: one.line for one in agreed}
    planned, _ = planned_sums(session, meeting.meeting_id, lines)
    moved, _ = moved_sums(session, meeting.meeting_id)
    return TimesPage(
        meeting=meeting,
        agenda=meetings.agenda(session, meeting, now),
        agreed=tuple(
            TimedWork(
                timed=one,
                sums=total(together(planned.get(one.proposal_id, {}), moved.get(one.proposal_id, {})).values()),
            )
            for one in _all_timed(session, meeting.meeting_id, agreed)
        ),
        subject=subject,
    )


def timed_proposals(session: Session, meeting: Meeting) -> tuple[TimedProposal, ...]:
    """Every agreed proposal in the agreed order with its days; none before the adoption; six statements."""
    return _all_timed(session, meeting.meeting_id, _agreed(session, meeting))


def _agreed(session: Session, meeting: Meeting) -> tuple[TrackedProposal, ...]:
    tracked = tracked_proposals(session, meeting)
    return tuple(one for one in tracked if one.line.decision and one.line.decision.is_agreed)


def _all_timed(session: Session, meeting_id: str, agreed: Sequence[TrackedProposal]) -> tuple[TimedProposal, ...]:
    wished = _first_wishes(session, meeting_id)
    rows = session.scalars(select(ProposalRow).where(ProposalRow.meeting_id == meeting_id)).all()
    codes = {row.proposal_id: subfield_code_of(plan_of(row)) for row in rows}
    return tuple(_timed(one, wished, codes[one.line.proposal_id]) for one in agreed)


def _timed(tracked: TrackedProposal, wished: Mapping[str, date], subfield_code: str) -> TimedProposal:
    # A stage may be recorded again; the first time is when it was reached. Finished is when it was finished for good.
    reached: dict[MilestoneKind, date] = {}
    for one in tracked.milestones:
        reached.setdefault(one.kind, one.happened_on)
        if one.kind is MilestoneKind.FINISHED:
            reached[one.kind] = one.happened_on
    return TimedProposal(
        proposal_id=tracked.line.proposal_id,
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
