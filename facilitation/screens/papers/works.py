"""A proposal as a line of the official forms, from what people voted on and what officials have completed."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from facilitation.agreement.views import DecidedLine
from facilitation.aspirations.queries.papers import PlanRow
from facilitation.aspirations.rules.facts import Facts
from facilitation.aspirations.rules.plan import Plan
from facilitation.budget.views import RankedLine
from facilitation.documents.official import LOCALE
from facilitation.documents.views.forms import PlannedWork
from facilitation.reference.fields import fields, subfield

UNKNOWN_FIELD = "—"
Listed = RankedLine | DecidedLine


def planned_work(line: Listed, row: PlanRow | None) -> PlannedWork:
    """What the vote and the officials say of it; of one that is no longer listed, what the vote says."""
    plan = plan_of(line, row)
    return PlannedWork(
        activity=line.title,
        subfield=_subfield(plan.activity_code),
        location=", ".join(filter(None, (plan.facts.place, *line.hamlets))),
        volume=volume_of(row),
        unit=plan.facts.unit,
        target=beneficiaries(plan.facts),
        carried_out=plan.carried_out,
        cost_rupiah=line.cost_rupiah,
        source=line.source_code,
        mode=plan.mode,
        executor=plan.executor,
    )


def plan_of(line: Listed, row: PlanRow | None) -> Plan:
    """What officials have completed."""
    return row.plan if row else Plan(cost_rupiah=line.cost_rupiah, source_code=line.source_code)


def volume_of(row: PlanRow | None) -> Decimal | None:
    """How much of it, exactly."""
    return row.volume if row else None


def beneficiaries(facts: Facts) -> str:
    """Who gains by it, as the forms count them; nothing where nobody counted."""
    counted = (("LK", facts.men), ("PR", facts.women), ("A-RTM", facts.poor))
    return ", ".join(f"{label} {count}" for label, count in counted if count is not None)


def by_field(codes: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    """Number and name of every field that any of the codes names, in the order of the papers."""
    used = set(codes)
    known = {one.code: (one.code, one.name(LOCALE)) for one in fields() if one.code in used}
    return known | ({"": ("", UNKNOWN_FIELD)} if "" in used else {})


def _subfield(activity_code: str) -> str:
    code = ".".join(activity_code.split(".")[:2])
    return subfield(code).name(LOCALE) if activity_code else ""
