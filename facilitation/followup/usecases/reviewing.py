"""Keeps what residents think of finished proposals and of the meeting."""

from sqlalchemy import select

from facilitation.followup.commands import ReviewMeeting, ReviewProposal
from facilitation.followup.events import ReviewGiven
from facilitation.followup.rules.milestone import MilestoneKind
from facilitation.followup.rules.review import NotFinishedYet, checked_answers, checked_score, remark
from facilitation.followup.tables import MeetingReviewRow, MilestoneRow, ProposalReviewRow
from facilitation.followup.usecases.adopted import adopted_line
from facilitation.kernel.actor import Role
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(ReviewProposal)
def review_proposal(command: ReviewProposal, context: Context) -> Outcome:
    """Keep the one opinion of this person, in place of an earlier one."""
    score, words = checked_score(command.score), remark(command.remark)
    proposal_id = adopted_line(context, command.meeting_id, command.proposal_id).proposal_id
    finished = select(MilestoneRow.milestone_id).where(
        MilestoneRow.meeting_id == command.meeting_id,
        MilestoneRow.proposal_id == proposal_id,
        MilestoneRow.kind == MilestoneKind.FINISHED,
    )
    if context.session.scalar(finished.limit(1)) is None:
        raise NotFinishedYet
    takes_part = context.actor.role is Role.RESIDENT
    reviewer = context.actor.actor_id if takes_part else command.device_digest
    row = context.session.get(ProposalReviewRow, (proposal_id, reviewer))
    if row is None:
        row = ProposalReviewRow(proposal_id=proposal_id, reviewer=reviewer, meeting_id=command.meeting_id)
        context.session.add(row)
    row.took_part, row.score, row.remark, row.given_at = takes_part, score, words, context.now
    return Outcome(events=(ReviewGiven(meeting_id=command.meeting_id),))


@handles(ReviewMeeting)
def review_meeting(command: ReviewMeeting, context: Context) -> Outcome:
    """Keep this participant's answers, in place of earlier ones."""
    participant_id = context.actor.actor_id
    own = (MeetingReviewRow.meeting_id == command.meeting_id, MeetingReviewRow.participant_id == participant_id)
    rows = {row.question: row for row in context.session.scalars(select(MeetingReviewRow).where(*own))}
    for question, score in checked_answers(command.answers).items():
        if question in rows:
            rows[question].score = score
            continue
        context.session.add(
            MeetingReviewRow(
                meeting_id=command.meeting_id, participant_id=participant_id, question=question, score=score
            )
        )
    return Outcome(events=(ReviewGiven(meeting_id=command.meeting_id),))
