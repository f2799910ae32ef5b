"""Reads the way of a meeting's adopted proposals."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.views import AdoptedList
from facilitation.followup.rules.milestone import Milestone, MilestoneKind
from facilitation.followup.tables.cascade import verdicts_by_code
from facilitation.followup.tables.tracking import codes_of_proposals, milestones_by_proposal
from facilitation.followup.views import TrackedProposal
from facilitation.meetings.views import Meeting


def tracked_proposals(session: Session, meeting: Meeting) -> tuple[TrackedProposal, ...]:
    """Every proposal of the version in force, the agreed first in their order; nothing before the adoption."""
    versions = agreement.adopted_versions(session, meeting.meeting_id)
    return _tracked(session, meeting, versions) if versions else ()


def _tracked(session: Session, meeting: Meeting, versions: Sequence[AdoptedList]) -> tuple[TrackedProposal, ...]:
    newest, first = versions[0], versions[-1]
    codes = codes_of_proposals(session, meeting.meeting_id)
    verdicts = verdicts_by_code(session, meeting.meeting_id)
    # As everywhere on screen, in the laptop's own time.
    adoption = Milestone(kind=MilestoneKind.VILLAGE, happened_on=first.adopted_at.astimezone().date())
    recorded = milestones_by_proposal(session, meeting.meeting_id)
    lines = (*newest.agreed, *newest.reserve, *newest.forwarded, *newest.not_accommodated)
    return tuple(
        TrackedProposal(
            meeting=meeting,
            code=codes.get(line.proposal_id, ""),
            line=line,
            milestones=(adoption, *recorded[line.proposal_id]),
            verdicts=verdicts.get(codes.get(line.proposal_id, ""), ()),
        )
        for line in lines
    )
