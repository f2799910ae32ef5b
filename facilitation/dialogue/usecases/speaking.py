"""Residents ask and argue."""

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from facilitation.aspirations.rules.aspiration import submission_name
from facilitation.dialogue.commands import Argue, AskQuestion
from facilitation.dialogue.events import ArgumentGiven, QuestionAsked
from facilitation.dialogue.rules import entry
from facilitation.dialogue.tables import ArgumentRow, QuestionRow
from facilitation.dialogue.usecases.changing import note_change
from facilitation.dialogue.usecases.finding import listed_proposal
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(AskQuestion)
def ask_question(command: AskQuestion, context: Context) -> Outcome:
    """Keep a question once per submission_id; the reply is the question_id, old or new."""
    proposal = listed_proposal(context, command.meeting_id, command.proposal_id)
    row = _asked(command, context, proposal.proposal_id)
    try:
        with context.session.begin_nested():
            context.session.add(row)
    except IntegrityError:
        # UNIQUE(participant_id, submission_id): the message came twice, because its first answer was lost.
        earlier = _earlier_question(command, context)
        if earlier is None:
            raise
        return Outcome(reply=earlier)
    note_change(context, command.meeting_id, proposal.proposal_id)
    event = QuestionAsked(meeting_id=command.meeting_id, proposal_id=proposal.proposal_id)
    return Outcome(reply=row.question_id, events=(event,))


@handles(Argue)
def argue(command: Argue, context: Context) -> Outcome:
    """Keep the participant's one argument on this side of the proposal; the reply is the argument_id."""
    proposal = listed_proposal(context, command.meeting_id, command.proposal_id)
    words = entry.argument(command.words)
    row = _own_argument(command, context, proposal.proposal_id)
    if row is None:
        row = _given(command, context, proposal.proposal_id)
        context.session.add(row)
    elif row.words == words:
        # The same words again, because the first answer was lost: nothing is new.
        return Outcome(reply=row.argument_id)
    else:
        # Nobody has judged the new words yet, so they are not hidden for what the old ones were.
        row.words, row.given_at, row.hidden_reason = words, context.now, ""
    note_change(context, command.meeting_id, proposal.proposal_id)
    event = ArgumentGiven(meeting_id=command.meeting_id, proposal_id=proposal.proposal_id)
    return Outcome(reply=row.argument_id, events=(event,))


def _asked(command: AskQuestion, context: Context, proposal_id: str) -> QuestionRow:
    last = select(func.max(QuestionRow.sequence)).where(QuestionRow.meeting_id == command.meeting_id)
    return QuestionRow(
        question_id=context.new_id(),
        meeting_id=command.meeting_id,
        proposal_id=proposal_id,
        participant_id=context.actor.actor_id,
        sequence=1 + (context.session.scalar(last) or 0),
        submission_id=submission_name(command.submission_id),
        words=entry.question(command.words),
        asked_at=context.now,
        hidden_reason="",
    )


def _earlier_question(command: AskQuestion, context: Context) -> str | None:
    same = (
        QuestionRow.participant_id == context.actor.actor_id,
        QuestionRow.submission_id == command.submission_id,
    )
    return context.session.scalar(select(QuestionRow.question_id).where(*same))


def _own_argument(command: Argue, context: Context, proposal_id: str) -> ArgumentRow | None:
    own = (
        ArgumentRow.proposal_id == proposal_id,
        ArgumentRow.participant_id == context.actor.actor_id,
        ArgumentRow.side == command.side,
    )
    return context.session.scalar(select(ArgumentRow).where(*own))


def _given(command: Argue, context: Context, proposal_id: str) -> ArgumentRow:
    return ArgumentRow(
        argument_id=context.new_id(),
        meeting_id=command.meeting_id,
        proposal_id=proposal_id,
        participant_id=context.actor.actor_id,
        side=command.side,
        words=entry.argument(command.words),
        given_at=context.now,
        hidden_reason="",
    )
