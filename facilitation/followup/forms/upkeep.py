"""One time that somebody looked after what was built."""

from datetime import date

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import DateField
from wtforms.validators import InputRequired

from facilitation.followup.commands import LogUpkeep
from facilitation.followup.forms.tracking import WHICH_DAY
from facilitation.followup.rules.upkeep import UpkeepEntry, done_by, note, upkeep_cost, work
from facilitation.kernel.fields import RuleField, RuleTextField, RupiahField


class UpkeepEntryForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The day, what was done, its cost, and by whom."""

    done_on = DateField(_("On which day"), validators=[InputRequired(WHICH_DAY)], invalid_value_message=WHICH_DAY)
    work = RuleField(_("What was done"), rule=work)
    done_by = RuleField(_("Which group or office did it"), rule=done_by, is_optional=True)
    cost = RupiahField(_("What it cost"), rule=upkeep_cost, is_optional=True)
    note = RuleTextField(_("Note"), rule=note, is_optional=True)

    @classmethod
    def of(cls, today: date) -> "UpkeepEntryForm":
        """For something that was done today."""
        return cls(formdata=None, done_on=today)

    def to_command(self, meeting_id: str, proposal_id: str, photo_digest: str) -> LogUpkeep:
        """What a valid form asks for; the picture is kept already."""
        entry = UpkeepEntry(
            done_on=self.done_on.data,
            work=self.work.value,
            done_by=self.done_by.value or "",
            cost_rupiah=self.cost.value or 0,
            note=self.note.value or "",
        )
        return LogUpkeep(meeting_id=meeting_id, proposal_id=proposal_id, entry=entry, photo_digest=photo_digest)
