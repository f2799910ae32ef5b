"""Residents and observers ask about a line of the ledger, and staff answer."""

from sqlalchemy import func, select

from facilitation.aspirations.rules.aspiration import submission_name
from facilitation.dialogue.rules.entry import answer, question
from facilitation.followup.commands import AnswerMoney, FlagMoney, QuestionMoney, WithholdMoneyQuestion
from facilitation.followup.events import MoneyQuestioned
from facilitation.followup.rules.asking import FlagIsNeverWithheld, FlagUnanswered, withholding_reason
from facilitation.followup.rules.follow_code import NoSuchFollowCode
from facilitation.followup.tables import FollowCodeRow, LedgerAnswerRow, LedgerEntryRow, LedgerQuestionRow
from facilitation.followup.usecases.numbering import FIRST, next_number
from facilitation.kernel.actor import Role
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere


@handles(QuestionMoney)
def question_money(command: QuestionMoney, context: Context) -> Outcome:
    """Keep a resident's question once per submission_id, and nothing of who asks it; the reply is its number."""
    if context.actor.role is not Role.RESIDENT:
        _refuse_strangers(command, context)
    return _asked(command, context, is_flag=False)


@handles(FlagMoney)
def flag_money(command: FlagMoney, context: Context) -> Outcome:
    """Keep an observer's flag once per submission_id; the reply is its number."""
    return _asked(command, context, is_flag=True)


@handles(AnswerMoney)
def answer_money(command: AnswerMoney, context: Context) -> Outcome:
    """Keep the answer behind those given before; the same words again, because an answer was lost, are nothing new."""
    asked = _question(context, command.meeting_id, command.question_number)
    words = answer(command.words)
    next_number(context, command.meeting_id, LedgerQuestionRow.number)  # for its lock: answers stand in one line
    last = _last_answer(context, asked)
    if last is not None and (last.words, last.staff_id) == (words, context.actor.actor_id):
        return Outcome()
    context.session.add(
        LedgerAnswerRow(
            meeting_id=asked.meeting_id,
            question_number=asked.number,
            sequence=last.sequence + 1 if last else FIRST,
            role=context.actor.role,
            words=words,
            staff_id=context.actor.actor_id,
            answered_at=context.now,
        )
    )
    return _changed(asked)


@handles(WithholdMoneyQuestion)
def withhold_money_question(command: WithholdMoneyQuestion, context: Context) -> Outcome:
    """Show the reason in place of the words, or the words again."""
    asked = _question(context, command.meeting_id, command.question_number)
    if asked.is_flag:
        raise FlagIsNeverWithheld
    asked.withheld_reason = withholding_reason(command.reason)
    return _changed(asked)


def refuse_flagged(context: Context, meeting_id: str, proposal_id: str) -> None:
    """Raise FlagUnanswered while an observer waits for an answer about the proposal's money."""
    answered = select(LedgerAnswerRow.question_number).where(LedgerAnswerRow.meeting_id == meeting_id)
    of_proposal = select(LedgerEntryRow.number).where(
        LedgerEntryRow.meeting_id == meeting_id, LedgerEntryRow.proposal_id == proposal_id
    )
    waiting = select(func.min(LedgerQuestionRow.entry_number)).where(
        LedgerQuestionRow.meeting_id == meeting_id,
        LedgerQuestionRow.is_flag,
        LedgerQuestionRow.entry_number.in_(of_proposal),
        LedgerQuestionRow.number.not_in(answered),
    )
    number = context.session.scalar(waiting)
    if number is not None:
        raise FlagUnanswered(number=number)


def _asked(command: QuestionMoney | FlagMoney, context: Context, *, is_flag: bool) -> Outcome:
    if context.session.get(LedgerEntryRow, (command.meeting_id, command.entry_number)) is None:
        raise NotFoundHere
    name = submission_name(command.submission_id)
    number = next_number(context, command.meeting_id, LedgerQuestionRow.number)
    same = (LedgerQuestionRow.meeting_id == command.meeting_id, LedgerQuestionRow.submission_id == name)
    earlier = context.session.scalar(select(LedgerQuestionRow.number).where(*same))
    if earlier is not None:
        return Outcome(reply=earlier)
    row = LedgerQuestionRow(
        meeting_id=command.meeting_id,
        number=number,
        entry_number=command.entry_number,
        submission_id=name,
        is_flag=is_flag,
        words=question(command.words),
        asked_at=context.now,
        withheld_reason="",
    )
    context.session.add(row)
    return _changed(row)


def _changed(asked: LedgerQuestionRow) -> Outcome:
    event = MoneyQuestioned(meeting_id=asked.meeting_id, question_number=asked.number)
    return Outcome(reply=asked.number, events=(event,))


def _question(context: Context, meeting_id: str, number: int) -> LedgerQuestionRow:
    row = context.session.get(LedgerQuestionRow, (meeting_id, number))
    if row is None:
        raise NotFoundHere
    return row


def _last_answer(context: Context, asked: LedgerQuestionRow) -> LedgerAnswerRow | None:
    answers = select(LedgerAnswerRow).where(
        LedgerAnswerRow.meeting_id == asked.meeting_id, LedgerAnswerRow.question_number == asked.number
    )
    return context.session.scalars(answers.order_by(LedgerAnswerRow.sequence.desc()).limit(1)).first()


def _refuse_strangers(command: QuestionMoney, context: Context) -> None:
    if context.session.get(FollowCodeRow, (command.follow_code, command.meeting_id)) is None:
        raise NoSuchFollowCode
