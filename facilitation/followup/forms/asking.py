"""Asking about a line of the ledger, flagging it, and answering."""

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import HiddenField

from facilitation.dialogue.rules.entry import answer, question
from facilitation.followup.commands import AnswerMoney, FlagMoney, QuestionMoney, WithholdMoneyQuestion
from facilitation.followup.rules.asking import withholding_reason
from facilitation.followup.rules.follow_code import read_follow_code
from facilitation.kernel.fields import RuleField, RuleTextField


class MoneyQuestionForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A question of somebody who takes part."""

    submission_id = HiddenField()
    question = RuleTextField(_("Your question"), rule=question)

    def to_command(self, meeting_id: str, entry_number: int) -> QuestionMoney:
        """What a valid form asks for."""
        return QuestionMoney(
            meeting_id=meeting_id,
            entry_number=entry_number,
            submission_id=self.submission_id.data or "",
            follow_code=self.known_by,
            words=self.question.value,
        )

    def to_flag(self, meeting_id: str, entry_number: int) -> FlagMoney:
        """What it asks for where an observer sends it."""
        return FlagMoney(
            meeting_id=meeting_id,
            entry_number=entry_number,
            submission_id=self.submission_id.data or "",
            words=self.question.value,
        )

    @property
    def known_by(self) -> str:
        """The follow code that lets a stranger ask; whoever takes part needs none."""
        return ""


class StrangersQuestionForm(MoneyQuestionForm):
    """A question of somebody who holds the code of a slip."""

    follow_code = RuleField(_("Follow code"), rule=read_follow_code)

    @property
    def known_by(self) -> str:
        """The code from the slip."""
        return str(self.follow_code.value)


class MoneyAnswerForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The answer to one question."""

    answer = RuleTextField(_("Answer"), rule=answer)

    def to_command(self, meeting_id: str, question_number: int) -> AnswerMoney:
        """What a valid form asks for."""
        return AnswerMoney(meeting_id=meeting_id, question_number=question_number, words=self.answer.value)


class MoneyWithholdForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Why a question is shown no more; nothing shows it again."""

    reason = RuleField(_("Reason"), rule=withholding_reason, is_optional=True)

    def to_command(self, meeting_id: str, question_number: int) -> WithholdMoneyQuestion:
        """What a valid form asks for."""
        return WithholdMoneyQuestion(
            meeting_id=meeting_id, question_number=question_number, reason=self.reason.value or ""
        )
