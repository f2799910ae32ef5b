"""What officials add to a proposal."""

from collections.abc import Sequence

from flask_babel import get_locale
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import IntegerField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired
from wtforms.widgets import HiddenInput

from facilitation.aspirations.commands import CompleteProposal
from facilitation.aspirations.forms.fields import CHOOSE_ONE, ChoiceField, FactsFields, PeopleField, filled_with
from facilitation.aspirations.rules.cost import cost
from facilitation.aspirations.rules.plan import ExecutionMode, Plan, ResponsibleBody, activity_code, name
from facilitation.aspirations.views import ProposalDesk
from facilitation.kernel.fields import RuleField, RupiahField
from facilitation.meetings.rules.frame import Ceiling
from facilitation.reference.fields import activities
from facilitation.reference.funding import funding_source


class PlanForm(FlaskForm, FactsFields):  # type: ignore[misc]  # flask-wtf has no types
    """A proposal's line in the village plan."""

    seen = IntegerField(widget=HiddenInput(), default=0)
    activity_code = RuleField(_("Activity code"), rule=activity_code, is_optional=True)
    activity_name = RuleField(_("What the code stands for"), rule=name, is_optional=True)
    cost = RupiahField(_("Cost in rupiah"), rule=cost)
    source_code = SelectField(
        _("Source of funds"), validators=[InputRequired(CHOOSE_ONE)], invalid_choice_message=CHOOSE_ONE
    )
    carried_out = RuleField(_("When"), rule=name, is_optional=True)
    executor = RuleField(_("Who carries it out"), rule=name, is_optional=True)
    mode = ChoiceField(_("How it is carried out"), codes=list(ExecutionMode))
    responsible = ChoiceField(_("Who answers for it"), codes=list(ResponsibleBody))
    responsible_name = RuleField(_("Name of the office or partner"), rule=name, is_optional=True)
    jobs = PeopleField(_("People who would have work by it"))
    investment = RupiahField(_("Investment it would bring, in rupiah"), rule=cost, is_optional=True)
    visitors = PeopleField(_("Visitors it would bring each year"))

    def __init__(self, *, ceilings: Sequence[Ceiling], **filled: object) -> None:
        """Offer the sources the meeting has a ceiling for."""
        super().__init__(**filled)
        locale = str(get_locale() or "id")
        names = {ceiling.source_code: funding_source(ceiling.source_code).name(locale) for ceiling in ceilings}
        self.source_code.choices = [SelectChoice(code, label) for code, label in names.items()]

    @classmethod
    def of(cls, view: ProposalDesk) -> "PlanForm":
        """Filled with what the plan says now."""
        plan = view.line.plan
        return cls(
            formdata=None,
            ceilings=view.meeting.ceilings,
            seen=len(view.history),
            cost=plan.cost_rupiah,
            mode=plan.mode or "",
            responsible=plan.responsible or "",
            jobs=plan.jobs,
            investment=plan.investment_rupiah,
            visitors=plan.visitors,
            **{name: getattr(plan, name) for name in PLAIN},
            **filled_with(plan.facts),
        )

    @property
    def activities(self) -> list[tuple[str, str]]:
        """The codes to choose from, each with its name in the reader's language."""
        locale = str(get_locale() or "id")
        return [(activity.code, activity.name(locale)) for activity in activities()]

    def has_now_seen(self, view: ProposalDesk) -> "PlanForm":
        """The same form, shown beside everything that has changed: whoever sends it again has seen it."""
        self.seen.data, self.seen.raw_data = len(view.history), None
        return self

    def to_command(self, meeting_id: str, proposal_id: str) -> CompleteProposal:
        """What a valid form asks for."""
        plan = Plan(
            **{name: self[name].value or "" for name in PLAIN if name != "source_code"},
            source_code=self.source_code.data,
            cost_rupiah=self.cost.value,
            mode=self.mode.chosen(ExecutionMode),
            responsible=self.responsible.chosen(ResponsibleBody),
            jobs=self.jobs.value,
            investment_rupiah=self.investment.value,
            visitors=self.visitors.value,
            facts=self.facts(),
        )
        return CompleteProposal(meeting_id=meeting_id, proposal_id=proposal_id, plan=plan, seen=self.seen.data or 0)


PLAIN = ("activity_code", "activity_name", "source_code", "carried_out", "executor", "responsible_name")
