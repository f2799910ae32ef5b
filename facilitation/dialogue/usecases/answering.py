"""Staff answer; what an official says is marked as the office's word."""

from sqlalchemy import func, select

from facilitation.dialogue.commands import AnswerQuestion
from facilitation.dialogue.events import QuestionAnswered
from facilitation.dialogue.rules import entry
from facilitation.dialogue.rules.talking import refuse_unseen_answer
from facilitation.dialogue.tables import AnswerRow
from facilitation.dialogue.usecases.changing import note_change
from facilitation.dialogue.usecases.finding import question
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(AnswerQuestion)
def answer_question(command: AnswerQuestion, context: Context) -> Outcome:
    """Keep the one answer of this member of staff, or refuse a first one that others' answers have overtaken."""
    asked = question(context, command.meeting_id, command.question_id)
    words = entry.answer(command.words)
    office = entry.office(command.office) or _last_office(command, context)
    row = _own_answer(command, context)
    if row is None:
        refuse_unseen_answer(stands=_answers(command, context), seen=command.answers_seen)
        row = AnswerRow(answer_id=context.new_id(), meeting_id=command.meeting_id, question_id=asked.question_id)
        row.staff_id, row.hidden_reason = context.actor.actor_id, ""
        context.session.add(row)
    elif (row.words, row.office) == (words, office):
        # The same answer again, because the first reply was lost: nothing is new.
        return Outcome(reply=row.answer_id)
    elif row.words != words:
        row.hidden_reason = ""
    row.words, row.office, row.role, row.answered_at = words, office, context.actor.role, context.now
    kept_id = note_change(context, command.meeting_id, asked.proposal_id)
    event = QuestionAnswered(meeting_id=command.meeting_id, proposal_id=kept_id)
    return Outcome(reply=row.answer_id, events=(event,))


def _own_answer(command: AnswerQuestion, context: Context) -> AnswerRow | None:
    own = (AnswerRow.question_id == command.question_id, AnswerRow.staff_id == context.actor.actor_id)
    return context.session.scalar(select(AnswerRow).where(*own))


def _answers(command: AnswerQuestion, context: Context) -> int:
    """How many answers stand, hidden ones as well: they too have been written and read."""
    of_question = select(func.count()).select_from(AnswerRow).where(AnswerRow.question_id == command.question_id)
    return context.session.scalar(of_question) or 0


def _last_office(command: AnswerQuestion, context: Context) -> str:
    """The office this member of staff wrote last in this meeting: nobody types it thirty times."""
    own = (
        AnswerRow.meeting_id == command.meeting_id,
        AnswerRow.staff_id == context.actor.actor_id,
        AnswerRow.office != "",
    )
    latest = select(AnswerRow.office).where(*own).order_by(AnswerRow.answered_at.desc(), AnswerRow.answer_id).limit(1)
    return context.session.scalar(latest) or ""
