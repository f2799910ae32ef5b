"""Asking, arguing, answering, and what staff do with what was said."""

from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import HiddenField, RadioField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from facilitation.aspirations.rules.parking import park_reason
from facilitation.dialogue.commands import AnswerQuestion, Argue, AskQuestion, HideEntry, SetSpotlight
from facilitation.dialogue.rules import entry
from facilitation.dialogue.rules.entry import EntryKind, Side
from facilitation.kernel.fields import RuleField, RuleTextField

CHOOSE_ONE = _("Choose one of these.")
MOST_DIGITS = 6


class QuestionForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One question about the proposal whose page it stands on."""

    submission_id = HiddenField()
    question = RuleTextField(_("Your question"), rule=entry.question)

    def to_command(self, meeting_id: str, proposal_id: str) -> AskQuestion:
        """What a valid form asks for."""
        return AskQuestion(
            meeting_id=meeting_id,
            proposal_id=proposal_id,
            submission_id=self.submission_id.data or "",
            words=self.question.value,
        )


class ArgumentForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One sentence for or against the proposal whose page it stands on."""

    side = RadioField(
        _("Your argument is"),
        choices=[SelectChoice(Side.FOR, _("For it")), SelectChoice(Side.AGAINST, _("Against it"))],
        validators=[InputRequired(CHOOSE_ONE)],
        invalid_choice_message=CHOOSE_ONE,
    )
    argument = RuleTextField(_("Your argument in one sentence"), rule=entry.argument)

    def to_command(self, meeting_id: str, proposal_id: str) -> Argue:
        """What a valid form asks for."""
        return Argue(
            meeting_id=meeting_id, proposal_id=proposal_id, side=Side(self.side.data), words=self.argument.value
        )


class AnswerForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The answer to one question, and the office it comes from."""

    answer = RuleTextField(_("Answer"), rule=entry.answer)
    office = RuleField(_("Office or position"), rule=entry.office, is_optional=True)
    answers_seen = HiddenField()

    def to_command(self, meeting_id: str, question_id: str) -> AnswerQuestion:
        """What a valid form asks for."""
        return AnswerQuestion(
            meeting_id=meeting_id,
            question_id=question_id,
            words=self.answer.value,
            office=self.office.value or "",
            answers_seen=_count(self.answers_seen.data),
        )


class HideForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A reason that the author can read."""

    reason = RuleField(_("Reason"), rule=park_reason)

    def to_command(self, meeting_id: str, kind: EntryKind, entry_id: str) -> HideEntry:
        """What a valid form asks for."""
        return HideEntry(meeting_id=meeting_id, kind=kind, entry_id=entry_id, reason=self.reason.value)


class SpotlightForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One button: the proposal to be discussed, or none."""

    proposal_id = RuleField("", rule=str, is_optional=True)

    def to_command(self, meeting_id: str) -> SetSpotlight:
        """What the button asks for."""
        return SetSpotlight(meeting_id=meeting_id, proposal_id=self.proposal_id.data or "")


def _count(typed: Any) -> int:  # noqa: ANN401  a hidden field's data is whatever was sent
    """How many answers the page showed; whatever is no such number counts as none, the cautious reading."""
    is_number = isinstance(typed, str) and typed.isascii() and typed.isdecimal() and len(typed) <= MOST_DIGITS
    return int(typed) if is_number else 0
