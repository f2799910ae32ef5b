"""Adding and measuring indicators, and saying what one thinks."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from flask_babel import get_locale
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import DateField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from facilitation.aspirations.forms.fields import CHOOSE_ONE
from facilitation.aspirations.rules.volume import write_volume
from facilitation.followup.commands import AddIndicator, GiveUpIndicator, RecordValue, ReviewMeeting, ReviewProposal
from facilitation.followup.forms.tickets import THE_LIST
from facilitation.followup.rules import indicator, review
from facilitation.followup.rules.indicator import Indicator, Measured, Theme
from facilitation.followup.rules.review import SCORES, MeetingQuestion
from facilitation.followup.views import MeetingReviewPage, ProposalReviewPage, Subject
from facilitation.kernel.fields import RuleField, RuleTextField

WHICH_DAY = _("Write the day.")
USEFULNESS = "usefulness"


class MeasureField(RuleField):
    """An amount from 0 up as people write it; `value` is integer thousandths."""

    def __init__(self, label: str, **options: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """It cannot be left out."""
        super().__init__(label, rule=indicator.parse_measure, **options)

    def _value(self) -> str:
        if isinstance(self.data, int):
            return write_volume(self.data, "," if str(get_locale() or "id").startswith("id") else ".")
        return self.data or ""


class ScoreField(RadioField):  # type: ignore[misc]  # wtforms' stubs are incomplete; it is RadioField at run time
    """From 1 to 5, as tiles."""

    def __init__(self, label: str, **options: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """One of them is chosen."""
        super().__init__(
            label,
            choices=[SelectChoice(str(score), str(score)) for score in SCORES],
            validators=[InputRequired(CHOOSE_ONE)],
            invalid_choice_message=CHOOSE_ONE,
            **options,
        )


class IndicatorForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A new indicator; what it is about is chosen from the goals and the adopted proposals."""

    subject_id = SelectField(_("What is it about?"), choices=[], invalid_choice_message=CHOOSE_ONE)
    name = RuleField(_("What is measured"), rule=indicator.name)
    unit = RuleField(_("Unit"), rule=indicator.unit)
    theme = SelectField(
        _("Theme"),
        choices=[SelectChoice(theme.value, theme.value) for theme in Theme],
        invalid_choice_message=CHOOSE_ONE,
    )
    baseline = MeasureField(_("Before (baseline)"))
    target = MeasureField(_("Target"))

    def offer(self, subjects: Sequence[Subject]) -> None:
        """Fill the list to choose from."""
        known = [SelectChoice(subject.subject_id, subject.title) for subject in subjects]
        self.subject_id.choices = [SelectChoice("", THE_LIST), *known]

    def to_command(self, meeting_id: str) -> AddIndicator:
        """What a valid form asks for."""
        asked = Indicator(
            name=self.name.value,
            unit=self.unit.value,
            theme=Theme(self.theme.data),
            baseline_thousandths=self.baseline.value,
            target_thousandths=self.target.value,
        )
        return AddIndicator(meeting_id=meeting_id, subject_id=self.subject_id.data or "", indicator=asked)


class ValueForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A value and its day."""

    measured_on = DateField(_("On which day"), validators=[InputRequired(WHICH_DAY)], invalid_value_message=WHICH_DAY)
    amount = MeasureField(_("Actual value"))
    note = RuleField(_("Where the figure comes from"), rule=indicator.note, is_optional=True)

    @classmethod
    def of(cls, today: date) -> "ValueForm":
        """For something that was measured today."""
        return cls(formdata=None, measured_on=today)

    def to_command(self, meeting_id: str, number: int) -> RecordValue:
        """What a valid form asks for."""
        value = Measured(measured_on=self.measured_on.data, thousandths=self.amount.value, note=self.note.value or "")
        return RecordValue(meeting_id=meeting_id, number=number, value=value)


class GiveUpForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Why an indicator is measured no more."""

    reason = RuleField(_("Reason"), rule=indicator.reason)

    def to_command(self, meeting_id: str, number: int) -> GiveUpIndicator:
        """What a valid form asks for."""
        return GiveUpIndicator(meeting_id=meeting_id, number=number, reason=self.reason.value)


class ProposalReviewForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One opinion of a proposal; how useful it is, is asked once it is finished."""

    fit = ScoreField(_("How well does it fit what residents need?"))
    usefulness = ScoreField(_("How useful is it to the residents?"))
    remark = RuleTextField(_("What else do you want to say?"), rule=review.remark, is_optional=True)

    @classmethod
    def of(cls, page: ProposalReviewPage) -> "ProposalReviewForm":
        """Filled with what this person has said before."""
        filled = {"fit": str(page.own_fit or ""), "usefulness": str(page.own_usefulness or "")}
        return cls(formdata=None, **filled, remark=page.own_remark).asking(page)

    def asking(self, page: ProposalReviewPage) -> "ProposalReviewForm":
        """The same form without the question that nobody can answer yet."""
        if not page.reviewed.is_finished:
            del self[USEFULNESS]
        return self

    def to_command(self, meeting_id: str, proposal_id: str, device_digest: str) -> ReviewProposal:
        """What a valid form asks for."""
        return ReviewProposal(
            meeting_id=meeting_id,
            proposal_id=proposal_id,
            fit=int(self.fit.data),
            usefulness=int(self[USEFULNESS].data) if USEFULNESS in self else None,
            device_digest=device_digest,
            remark=self.remark.value or "",
        )


class MeetingReviewForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One answer to each question about the meeting; the fields bear the questions' names."""

    informed = ScoreField(_("The information was clear to me"))
    heard = ScoreField(_("I could say what I wanted to say"))
    fair = ScoreField(_("The result was decided fairly"))
    time = ScoreField(_("The time was used well"))
    again = ScoreField(_("I want to come again next time"))

    @classmethod
    def of(cls, page: MeetingReviewPage) -> "MeetingReviewForm":
        """Filled with what this participant has answered before."""
        return cls(formdata=None, **{question.value: str(score) for question, score in page.own.items()})

    def to_command(self, meeting_id: str) -> ReviewMeeting:
        """What a valid form asks for."""
        answers = tuple((question, int(self[question.value].data)) for question in MeetingQuestion)
        return ReviewMeeting(meeting_id=meeting_id, answers=answers)
