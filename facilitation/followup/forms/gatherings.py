"""Planning follow-up meetings, changing one, and writing its minutes."""

from dataclasses import asdict

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import DateField, FieldList, Form, FormField, HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from facilitation.aspirations.forms.fields import CHOOSE_ONE, PeopleField
from facilitation.followup.commands import CancelGathering, MoveGathering, PlanGatherings, WriteGatheringMinutes
from facilitation.followup.forms.tickets import THE_LIST, SubjectFields, count_seen
from facilitation.followup.rules import gathering, gathering_minutes
from facilitation.followup.rules.gathering import MOST_IN_SERIES, Series
from facilitation.followup.rules.gathering_minutes import MOST_RESOLUTIONS, GatheringMinutes, Resolution
from facilitation.followup.views import Gathering
from facilitation.kernel.fields import RuleField, RuleTextField

WHICH_DAY = _("Write the day.")
INTERVAL_NAMES = {
    1: _("every month"),
    2: _("every 2 months"),
    3: _("every 3 months"),
    6: _("every 6 months"),
    12: _("once a year"),
}
# So many lines stand empty below what was decided.
LINES_MORE, FEWEST_LINES = 2, 3


class PlanForm(SubjectFields, FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """A series; its `submission_id` makes a form that is sent twice one series."""

    whole = THE_LIST
    submission_id = HiddenField()
    first_on = DateField(_("First day"), validators=[InputRequired(WHICH_DAY)], invalid_value_message=WHICH_DAY)
    count = SelectField(
        _("How many"),
        choices=[SelectChoice(str(number), str(number)) for number in range(1, MOST_IN_SERIES + 1)],
        invalid_choice_message=CHOOSE_ONE,
    )
    months = SelectField(
        _("How often"),
        choices=[SelectChoice(str(months), name) for months, name in INTERVAL_NAMES.items()],
        invalid_choice_message=CHOOSE_ONE,
    )
    place = RuleField(_("Place"), rule=gathering.place)
    agenda = RuleTextField(_("Agenda"), rule=gathering.agenda, is_optional=True)

    def to_command(self, meeting_id: str) -> PlanGatherings:
        """What a valid form asks for."""
        series = Series(
            first_on=self.first_on.data,
            count=int(self.count.data),
            months=int(self.months.data),
            place=self.place.value,
            agenda=self.agenda.value or "",
        )
        return PlanGatherings(
            meeting_id=meeting_id,
            submission_id=self.submission_id.data or "",
            proposal_id=self.proposal_id.data or "",
            series=series,
        )


class MoveForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Another day or place for one."""

    to_on = DateField(_("New day"), validators=[InputRequired(WHICH_DAY)], invalid_value_message=WHICH_DAY)
    place = RuleField(_("Place"), rule=gathering.place)
    reason = RuleField(_("Why it is moved"), rule=gathering.reason)

    @classmethod
    def of(cls, one: Gathering) -> "MoveForm":
        """As it is planned now."""
        return cls(formdata=None, to_on=one.day, place=one.place)

    def to_command(self, meeting_id: str, number: int) -> MoveGathering:
        """What a valid form asks for."""
        return MoveGathering(
            meeting_id=meeting_id,
            number=number,
            to_on=self.to_on.data,
            place=self.place.value,
            reason=self.reason.value,
        )


class CancelForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """Why one is not held."""

    why = RuleField(_("Why it is cancelled"), rule=gathering.reason)

    def to_command(self, meeting_id: str, number: int) -> CancelGathering:
        """What a valid form asks for."""
        return CancelGathering(meeting_id=meeting_id, number=number, reason=self.why.value)


class ResolutionFields(Form):  # type: ignore[misc]  # wtforms' stubs are incomplete; it is Form at run time
    """One line of what was decided."""

    decision = RuleField(_("What was decided"), rule=gathering_minutes.decision, is_optional=True)
    who = RuleField(_("Who does it"), rule=gathering_minutes.who, is_optional=True)
    due = RuleField(_("By when"), rule=gathering_minutes.who, is_optional=True)


class MinutesForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The minutes of one that was held, on top of `version_seen` versions."""

    version_seen = HiddenField()
    men = PeopleField(_("Men who came"))
    women = PeopleField(_("Women who came"))
    parties = RuleField(_("Who was represented"), rule=gathering_minutes.parties, is_optional=True)
    points = RuleTextField(_("What was said"), rule=gathering_minutes.points)
    resolutions = FieldList(FormField(ResolutionFields), max_entries=MOST_RESOLUTIONS)

    @classmethod
    def of(cls, one: Gathering) -> "MinutesForm":
        """Filled with what the newest version says, and empty lines below it."""
        known = one.minutes or GatheringMinutes(men=0, women=0, parties="", points="")
        lines = [asdict(kept) for kept in known.resolutions]
        empty = max(FEWEST_LINES - len(lines), min(LINES_MORE, MOST_RESOLUTIONS - len(lines)))
        return cls(
            formdata=None,
            version_seen=str(len(one.versions)),
            men=known.men if one.versions else None,
            women=known.women if one.versions else None,
            parties=known.parties,
            points=known.points,
            resolutions=[*lines, *({} for _empty in range(empty))],
        )

    def to_command(self, meeting_id: str, number: int) -> WriteGatheringMinutes:
        """What a valid form asks for."""
        minutes = GatheringMinutes(
            men=self.men.value or 0,
            women=self.women.value or 0,
            parties=self.parties.value or "",
            points=self.points.value,
            resolutions=tuple(_resolution(line.form) for line in self.resolutions),
        )
        return WriteGatheringMinutes(
            meeting_id=meeting_id,
            number=number,
            version_seen=count_seen(self.version_seen.data),
            minutes=minutes,
        )


def _resolution(line: ResolutionFields) -> Resolution:
    return Resolution(decision=line.decision.value or "", who=line.who.value or "", due=line.due.value or "")
