"""One way out for one proposal: what is agreed now, and how the rest of its cost is met."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice

from facilitation.agreement.commands import DecideProposal
from facilitation.agreement.rules.decision import Decision, Outcome, words
from facilitation.agreement.rules.way_out import (
    PAID_BY_OTHERS,
    LaterYear,
    Rest,
    amount_beside,
    contributor,
)
from facilitation.agreement.views import DecidedLine, WayOutPage
from facilitation.aspirations.forms.fields import CHOOSE_ONE
from facilitation.aspirations.rules.cost import cost
from facilitation.kernel.fields import RuleField, RuleTextField, RupiahField

LATER = ("later_1", "later_2", "later_3")
"""One field for each of rules.way_out.YEARS_AHEAD years after the plan's."""


class RestFields:
    """How the rest of a cost is met; mixed into the decision's form and into the one of a single way out."""

    later_1 = RupiahField("", rule=cost, is_optional=True)
    later_2 = RupiahField("", rule=cost, is_optional=True)
    later_3 = RupiahField("", rule=cost, is_optional=True)
    combined_with = SelectField(_("Combined with"), default="", invalid_choice_message=CHOOSE_ONE)
    contributor = RuleField(_("Who pays the rest?"), rule=contributor, is_optional=True)
    contributed = RupiahField(_("How much do they pay?"), rule=cost, is_optional=True)

    def name_choices(self, others: Sequence[DecidedLine], years: Sequence[int]) -> None:
        """Offer the other proposals, and write the years beside their fields."""
        choices = [SelectChoice(one.proposal_id, f"{one.ballot_number}. {one.title}") for one in others]
        self.combined_with.choices = [SelectChoice("", _("Not chosen yet")), *choices]
        for name, year in zip(LATER, years, strict=True):
            field = getattr(self, name)
            field.label.text, field.year = _("In %(year)s", year=year), year

    @property
    def later(self) -> list[Any]:
        """The fields of the later years."""
        return [getattr(self, name) for name in LATER]

    def rest(self) -> Rest:
        """What a valid form says."""
        years = [LaterYear(year=field.year, amount_rupiah=field.value) for field in self.later if field.value]
        return Rest(
            later=tuple(years),
            combined_with=self.combined_with.data or "",
            contributor=self.contributor.value or "",
            contributed_rupiah=self.contributed.value or 0,
        )


def filled_rest(rest: Rest, years: Sequence[int]) -> dict[str, object]:
    """What those fields show of a rest that is known already."""
    known = {one.year: one.amount_rupiah for one in rest.later}
    values: dict[str, object] = {name: known.get(year) for name, year in zip(LATER, years, strict=True)}
    paid = {"contributor": rest.contributor, "contributed": rest.contributed_rupiah or None}
    return values | paid | {"combined_with": rest.combined_with}


class WayOutForm(FlaskForm, RestFields):  # type: ignore[misc]  # flask-wtf has no types
    """What is agreed now, unless others pay and it follows from that, and why."""

    amount = RupiahField(_("What is paid from this year's ceiling"), rule=cost, is_optional=True)
    reason = RuleTextField(_("Reason"), rule=words, is_optional=True)

    def __init__(self, view: WayOutPage, **filled: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """Offer what suits this proposal."""
        super().__init__(**filled)
        self.name_choices(view.page.others, view.page.later_years)
        by_others = view.way_out in PAID_BY_OTHERS
        self.amount.is_optional, self.contributed.is_optional = by_others, not by_others

    @classmethod
    def of(cls, view: WayOutPage) -> "WayOutForm":
        """Filled with what is decided, where this way out was chosen already."""
        decision = view.line.decision
        if decision is None or decision.way_out is not view.way_out:
            return cls(view, formdata=None)
        known = filled_rest(decision.rest, view.page.later_years)
        return cls(view, formdata=None, amount=decision.amount_rupiah, reason=decision.reason, **known)

    def to_command(self, view: WayOutPage) -> DecideProposal:
        """What a valid form asks for: the proposal is agreed, as decided or planned in everything else."""
        rest, total, plan = self.rest(), view.line.cost_rupiah, _agreed(view)
        by_others = view.way_out in PAID_BY_OTHERS
        amount = amount_beside(rest.contributed_rupiah, cost_rupiah=total) if by_others else self.amount.value
        decision = replace(plan, amount_rupiah=amount, way_out=view.way_out, rest=rest, reason=self.reason.value or "")
        return DecideProposal(meeting_id=view.meeting.meeting_id, proposal_id=view.line.proposal_id, decision=decision)


def _agreed(view: WayOutPage) -> Decision:
    """What is decided or planned, as something that is agreed; who disagrees and how it is decided stay as noted."""
    before, plan = view.line.decision, view.page.plan
    if before and before.is_agreed:
        return before
    if before:
        plan = replace(plan, decided_by=before.decided_by, dissent=before.dissent)
    source_code = plan.source_code or view.line.source_code
    return replace(plan, outcome=Outcome.AGREED, agency="", source_code=source_code)
