"""Who looks after a proposal once it is built."""

from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm

from facilitation.kernel.fields import RuleField, RuleTextField, RupiahField
from facilitation.partnership.commands import PlanUpkeep
from facilitation.partnership.rules.upkeep import (
    UpkeepPlan,
    afterwards,
    caretaker,
    parse_months,
    swadaya,
    swadaya_worth,
)
from facilitation.partnership.views import UpkeepLine


class MonthsField(RuleField):
    """A number of months; `value` is None where nothing was typed."""

    def __init__(self, label: str, **options: Any) -> None:  # noqa: ANN401  passed on to wtforms
        """A schedule may always be left out."""
        super().__init__(label, rule=parse_months, is_optional=True, **options)

    def _value(self) -> str:
        return str(self.data) if isinstance(self.data, int) else self.data or ""


class UpkeepForm(FlaskForm):  # type: ignore[misc]  # flask-wtf has no types
    """The caretaker, what residents bring, how often, and who goes on after the partnership."""

    caretaker = RuleField(_("Who looks after it (pengelola)"), rule=caretaker, is_optional=True)
    every_months = MonthsField(_("Every how many months"))
    swadaya = RuleField(_("What residents bring themselves (swadaya)"), rule=swadaya, is_optional=True)
    swadaya_worth = RupiahField(_("What that is worth in a year"), rule=swadaya_worth, is_optional=True)
    afterwards = RuleTextField(_("Who runs it and pays for it afterwards"), rule=afterwards, is_optional=True)

    @classmethod
    def of(cls, line: UpkeepLine) -> "UpkeepForm":
        """Filled with what is written down now."""
        return cls(
            formdata=None,
            caretaker=line.plan.caretaker,
            every_months=line.plan.every_months,
            swadaya=line.plan.swadaya,
            swadaya_worth=line.plan.swadaya_rupiah or None,
            afterwards=line.afterwards,
        )

    def to_command(self, meeting_id: str, proposal_id: str) -> PlanUpkeep:
        """What a valid form asks for."""
        plan = UpkeepPlan(
            caretaker=self.caretaker.value or "",
            swadaya=self.swadaya.value or "",
            swadaya_rupiah=self.swadaya_worth.value or 0,
            every_months=self.every_months.value,
        )
        return PlanUpkeep(
            meeting_id=meeting_id, proposal_id=proposal_id, plan=plan, afterwards=self.afterwards.value or ""
        )
