"""Reads what residents think, counted; who thinks what leaves this module for nobody but themselves."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.aspirations import queries as aspirations
from facilitation.aspirations.rules.benefit import benefit_of
from facilitation.followup.rules.milestone import MilestoneKind
from facilitation.followup.rules.review import MeetingQuestion, summary
from facilitation.followup.tables import MeetingReviewRow, MilestoneRow, ProposalReviewRow
from facilitation.followup.views import (
    MeetingReviewPage,
    ProposalReviewPage,
    ReviewedProposal,
    ShownSummary,
)
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.views import Meeting


def proposal_review_page(
    session: Session, meeting: Meeting, proposal_id: str, *, reviewer: str, takes_part: bool
) -> ProposalReviewPage:
    """The form for one adopted proposal, with what this reviewer has said; raises NotFoundHere."""
    reviewed = next((one for one in _proposals(session, meeting) if one.proposal_id == proposal_id), None)
    if reviewed is None:
        raise NotFoundHere
    own = session.get(ProposalReviewRow, (proposal_id, reviewer))
    return ProposalReviewPage(
        meeting=meeting,
        reviewed=reviewed,
        own_fit=own.fit if own else 0,
        own_usefulness=own.usefulness or 0 if own else 0,
        own_remark=own.remark if own else "",
        takes_part=takes_part,
    )


def meeting_review_page(session: Session, meeting: Meeting, participant_id: str) -> MeetingReviewPage:
    """The form about the meeting; an empty participant_id is somebody who has not joined."""
    own = (MeetingReviewRow.meeting_id == meeting.meeting_id, MeetingReviewRow.participant_id == participant_id)
    rows = session.scalars(select(MeetingReviewRow).where(*own))
    answers = {row.question: row.score for row in rows}
    return MeetingReviewPage(meeting=meeting, own=answers, takes_part=bool(participant_id))


def reviewed_proposals(session: Session, meeting: Meeting, *, is_for_staff: bool) -> tuple[ReviewedProposal, ...]:
    """Every agreed or finished proposal in the agreed order, whether anybody has reviewed it or not."""
    return tuple(one for one in _proposals(session, meeting, is_for_staff=is_for_staff) if one.is_rated)


def meeting_summaries(session: Session, meeting_id: str) -> tuple[tuple[MeetingQuestion, ShownSummary], ...]:
    """What participants think of the meeting, question by question; one statement."""
    scores: dict[MeetingQuestion, list[int]] = defaultdict(list)
    columns = select(MeetingReviewRow.question, MeetingReviewRow.score)
    for question, score in session.execute(columns.where(MeetingReviewRow.meeting_id == meeting_id)):
        scores[question].append(score)
    return tuple((question, ShownSummary.of(summary(scores[question]))) for question in MeetingQuestion)


def reviewer_count(session: Session, meeting_id: str) -> int:
    """How many different people have reviewed a proposal or the meeting; two statements."""
    of_proposals = select(ProposalReviewRow.reviewer).where(ProposalReviewRow.meeting_id == meeting_id)
    of_meeting = select(MeetingReviewRow.participant_id).where(MeetingReviewRow.meeting_id == meeting_id)
    return session.scalar(select(func.count()).select_from(of_proposals.union(of_meeting).subquery())) or 0


def _proposals(session: Session, meeting: Meeting, *, is_for_staff: bool = False) -> tuple[ReviewedProposal, ...]:
    """Every adopted proposal with its reviews, the agreed first in their order."""
    adopted = agreement.adopted_list(session, meeting.meeting_id)
    if adopted is None:
        return ()
    given: dict[str, list[ProposalReviewRow]] = defaultdict(list)
    here = ProposalReviewRow.meeting_id == meeting.meeting_id
    for row in session.scalars(select(ProposalReviewRow).where(here).order_by(ProposalReviewRow.given_at)):
        given[row.proposal_id].append(row)
    listed = {line.proposal_id: line for line in aspirations.listed_proposals(session, meeting.meeting_id)}
    finished = _finished(session, meeting.meeting_id)
    return tuple(
        ReviewedProposal(
            proposal_id=line.proposal_id,
            title=line.title,
            is_agreed=line.decision is not None and line.decision.is_agreed,
            is_finished=line.proposal_id in finished,
            beneficiaries=benefit_of(listed[line.proposal_id].plan).people if line.proposal_id in listed else None,
            fit=_told([(row.fit, row.took_part) for row in given[line.proposal_id]]),
            usefulness=_told([(row.usefulness, row.took_part) for row in given[line.proposal_id] if row.usefulness]),
            remarks=tuple(row.remark for row in given[line.proposal_id] if row.remark and is_for_staff),
        )
        for line in (*adopted.agreed, *adopted.reserve, *adopted.forwarded, *adopted.not_accommodated)
    )


def _told(given: Sequence[tuple[int, bool]]) -> ShownSummary:
    """The scores together, of (score, whether who gave it had joined the meeting)."""
    return ShownSummary.of(summary(score for score, _ in given), sum(took_part for _, took_part in given))


def _finished(session: Session, meeting_id: str) -> frozenset[str]:
    here = (MilestoneRow.meeting_id == meeting_id, MilestoneRow.kind == MilestoneKind.FINISHED)
    return frozenset(session.scalars(select(MilestoneRow.proposal_id).where(*here)))
