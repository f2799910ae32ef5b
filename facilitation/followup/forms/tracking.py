"""Entering a follow code, and recording a milestone."""

from datetime import date

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import DateField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from facilitation.aspirations.forms.fields import CHOOSE_ONE
from facilitation.followup.commands import RecordMilestone
from facilitation.followup.rules.follow_code import read_follow_code
from facilitation.followup.rules.milestone import RECORDED, Milestone, MilestoneKind, note, officer
from facilitation.kernel.fields import RuleField, RuleTextField

WHICH_DAY = _("Write the day it happened.")


class FollowForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The ten characters from a slip."""

    code = RuleField(_("Follow code"), rule=read_follow_code)


class MilestoneForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """One milestone that a proposal has reached."""

    kind = SelectField(
        _("Milestone reached"),
        choices=[SelectChoice(kind.value, kind.value) for kind in RECORDED],
        invalid_choice_message=CHOOSE_ONE,
    )
    happened_on = DateField(_("On which day"), validators=[InputRequired(WHICH_DAY)], invalid_value_message=WHICH_DAY)
    officer = RuleField(_("Who says so"), rule=officer, is_optional=True)
    note = RuleTextField(_("Note"), rule=note, is_optional=True)

    @classmethod
    def of(cls, today: date) -> "MilestoneForm":
        """For something that has happened today."""
        return cls(formdata=None, happened_on=today)

    def to_command(self, meeting_id: str, proposal_id: str) -> RecordMilestone:
        """What a valid form asks for."""
        entry = Milestone(
            kind=MilestoneKind(self.kind.data),
            happened_on=self.happened_on.data,
            officer=self.officer.value or "",
            note=self.note.value or "",
        )
        return RecordMilestone(meeting_id=meeting_id, proposal_id=proposal_id, entry=entry)
