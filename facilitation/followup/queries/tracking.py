"""Reads the way of a meeting's adopted proposals."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.views import AdoptedList
from facilitation.followup.queries.codes import proposal_codes
from facilitation.followup.rules.milestone import Milestone, MilestoneKind
from facilitation.followup.tables import MilestoneRow, milestone_of
from facilitation.followup.views import TrackedProposal
from facilitation.meetings.views import Meeting


def tracked_proposals(session: Session, meeting: Meeting) -> tuple[TrackedProposal, ...]:
    """Every proposal of the version in force, the agreed first in their order; nothing before the adoption."""
    versions = agreement.adopted_versions(session, meeting.meeting_id)
    return _tracked(session, meeting, versions) if versions else ()


def _tracked(session: Session, meeting: Meeting, versions: Sequence[AdoptedList]) -> tuple[TrackedProposal, ...]:
    newest, first = versions[0], versions[-1]
    codes = proposal_codes(session, meeting.meeting_id)
    # As everywhere on screen, in the laptop's own time.
    adoption = Milestone(kind=MilestoneKind.VILLAGE, happened_on=first.adopted_at.astimezone().date())
    recorded = _recorded(session, meeting.meeting_id)
    lines = (*newest.agreed, *newest.reserve, *newest.forwarded, *newest.not_accommodated)
    return tuple(
        TrackedProposal(
            meeting=meeting,
            code=codes.get(line.proposal_id, ""),
            line=line,
            milestones=(adoption, *recorded[line.proposal_id]),
        )
        for line in lines
    )


def _recorded(session: Session, meeting_id: str) -> dict[str, list[Milestone]]:
    rows = session.scalars(
        select(MilestoneRow).where(MilestoneRow.meeting_id == meeting_id).order_by(MilestoneRow.milestone_id)
    )
    milestones: dict[str, list[Milestone]] = defaultdict(list)
    for row in rows:
        milestones[row.proposal_id].append(milestone_of(row))
    return milestones
