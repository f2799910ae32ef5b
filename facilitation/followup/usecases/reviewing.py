"""Keeps what residents think of what was agreed and of the meeting."""

from sqlalchemy import select

from facilitation.agreement.views import DecidedLine
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
    fit, words = checked_score(command.fit), remark(command.remark)
    usefulness = None if command.usefulness is None else checked_score(command.usefulness)
    line = adopted_line(context, command.meeting_id, command.proposal_id)
    can_wait = line.decision is not None and line.decision.is_agreed and usefulness is None
    if not can_wait and not _is_finished(context, line):
        raise NotFinishedYet
    takes_part = context.actor.role is Role.RESIDENT
    reviewer = context.actor.actor_id if takes_part else command.device_digest
    row = context.session.get(ProposalReviewRow, (line.proposal_id, reviewer))
    if row is None:
        row = ProposalReviewRow(proposal_id=line.proposal_id, reviewer=reviewer, meeting_id=command.meeting_id)
        context.session.add(row)
    row.took_part, row.fit, row.remark, row.given_at = takes_part, fit, words, context.now
    # A form that was opened before the work was finished does not ask for it.
    row.usefulness = row.usefulness if usefulness is None else usefulness
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


def _is_finished(context: Context, line: DecidedLine) -> bool:
    finished = select(MilestoneRow.milestone_id).where(
        MilestoneRow.proposal_id == line.proposal_id, MilestoneRow.kind == MilestoneKind.FINISHED
    )
    return context.session.scalar(finished.limit(1)) is not None
