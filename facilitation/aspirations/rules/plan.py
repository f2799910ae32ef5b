"""What officials add to a proposal: the activity, the money's source, when, by whom, and who answers for it."""

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum

from facilitation.aspirations.rules.cost import cost
from facilitation.aspirations.rules.facts import Facts, checked_facts, optional_line, people
from facilitation.aspirations.rules.reference import CodeUnknown
from facilitation.kernel.errors import RuleViolation

NAME_LIMIT = 120
# Codes 90 to 99 of every sub-field are the district's own; each means what the village says it means.
ACTIVITY = re.compile(r"\d\.\d{1,2}\.\d{2}", re.ASCII)
OTHER_ACTIVITY = re.compile(r"(?P<subfield>\d\.\d{1,2})\.9\d", re.ASCII)


class ExecutionMode(StrEnum):
    """How a work is carried out (pola pelaksanaan)."""

    SELF_MANAGED = "self_managed"
    BETWEEN_VILLAGES = "between_villages"
    THIRD_PARTY = "third_party"


class ResponsibleBody(StrEnum):
    """Who answers for a matter: the village, the kecamatan, a district AGENCY (OPD), or a partner."""

    VILLAGE = "village"
    SUBDISTRICT = "subdistrict"
    AGENCY = "agency"
    PARTNER = "partner"


NEEDS_NAME = frozenset({ResponsibleBody.AGENCY, ResponsibleBody.PARTNER})


class ActivityNeedsName(RuleViolation):
    """A code from 90 to 99 says nothing by itself."""

    code = "activity_needs_name"


class ResponsibleNeedsName(RuleViolation):
    """There are many agencies and partners; which one answers must be said."""

    code = "responsible_needs_name"


class FixedByTheVote(RuleViolation):
    """Cost, source, place and volume of proposal `number` are what people have been asked to vote on."""

    code = "fixed_by_the_vote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A proposal's line in the village plan; empty and None mean that nobody has said so yet.

    `activity_name` is typed where `activity_code` is one of the district's own, else empty.
    `source_code` is a source the meeting has a ceiling for. `jobs` counts people who would have work by it,
    `investment_rupiah` is what others would put into the village because of it, and `visitors` counts people who
    would come each year to see it; all three are estimates.
    """

    cost_rupiah: int
    source_code: str
    activity_code: str = ""
    activity_name: str = ""
    carried_out: str = ""
    executor: str = ""
    mode: ExecutionMode | None = None
    responsible: ResponsibleBody | None = None
    responsible_name: str = ""
    jobs: int | None = None
    investment_rupiah: int | None = None
    visitors: int | None = None
    facts: Facts = field(default_factory=Facts)

    @property
    def is_beyond_village(self) -> bool:
        """Whether somebody above the village decides, so that it goes into the DU-RKP and stays visible there."""
        return self.responsible in {ResponsibleBody.SUBDISTRICT, ResponsibleBody.AGENCY}


def checked_plan(plan: Plan) -> Plan:
    """Return the plan as it is kept, or raise what is wrong with it."""
    kept = replace(
        plan,
        cost_rupiah=cost(plan.cost_rupiah),
        activity_name=name(plan.activity_name) if is_other_activity(plan.activity_code) else "",
        carried_out=name(plan.carried_out),
        executor=name(plan.executor),
        responsible_name=name(plan.responsible_name) if plan.responsible in NEEDS_NAME else "",
        jobs=None if plan.jobs is None else people(plan.jobs),
        investment_rupiah=None if plan.investment_rupiah is None else cost(plan.investment_rupiah),
        visitors=None if plan.visitors is None else people(plan.visitors),
        facts=checked_facts(plan.facts),
    )
    if is_other_activity(kept.activity_code) and not kept.activity_name:
        raise ActivityNeedsName
    if kept.responsible in NEEDS_NAME and not kept.responsible_name:
        raise ResponsibleNeedsName
    return kept


def activity_code(typed: str) -> str:
    """Return the code that what was typed or picked begins with, or raise CodeUnknown."""
    code = next(iter(typed.split()), "")
    if not ACTIVITY.fullmatch(code):
        raise CodeUnknown
    return code


def name(typed: str) -> str:
    """Return a name or a time in words, in one line; it may be empty."""
    return optional_line(typed, NAME_LIMIT)


def is_other_activity(code: str) -> bool:
    """Whether the code is one of the district's own, 90 to 99 of any sub-field."""
    return OTHER_ACTIVITY.fullmatch(code) is not None


def refuse_changing_the_vote(number: int, before: Plan, after: Plan) -> None:
    """Raise FixedByTheVote where something would change that stands on the ballot."""
    if _voted_on(before) != _voted_on(after):
        raise FixedByTheVote(number=number)


def _voted_on(plan: Plan) -> tuple[object, ...]:
    facts = plan.facts
    return (plan.cost_rupiah, plan.source_code, facts.place, facts.volume_thousandths, facts.unit)
