"""What a proposal is expected to bring, as estimated, and the orders of the list that come of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from facilitation.aspirations.rules.plan import Plan

T = TypeVar("T")


class ListOrder(StrEnum):
    """By what a list of proposals is ordered; those of which the measure is not known stand last, by number."""

    NUMBER = "number"
    COST_PER_PERSON = "cost_per_person"
    POOR = "poor"
    JOBS = "jobs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit:
    """Estimates: `people` are men and women together, None where nobody has counted either."""

    cost_rupiah: int
    people: int | None
    poor: int | None
    jobs: int | None
    investment_rupiah: int | None
    visitors: int | None

    @property
    def is_estimated(self) -> bool:
        """Whether anybody has estimated how many people it reaches or gives work."""
        return any(count is not None for count in (self.per_person_rupiah, self.poor, self.jobs))

    @property
    def per_person_rupiah(self) -> int | None:
        """The cost for each person, half a rupiah rounded up; None where nobody benefits or nobody has counted."""
        if not self.people:
            return None
        return (2 * self.cost_rupiah + self.people) // (2 * self.people)


def benefit_of(plan: Plan) -> Benefit:
    """What the plan's estimates come to."""
    counted = [count for count in (plan.facts.men, plan.facts.women) if count is not None]
    return Benefit(
        cost_rupiah=plan.cost_rupiah,
        people=sum(counted) if counted else None,
        poor=plan.facts.poor,
        jobs=plan.jobs,
        investment_rupiah=plan.investment_rupiah,
        visitors=plan.visitors,
    )


def ordered(lines: Iterable[T], order: ListOrder, benefit: Callable[[T], Benefit]) -> tuple[T, ...]:
    """The lines in that order; equals and what is not known keep the order they came in."""
    known = tuple(lines)
    if order is ListOrder.NUMBER:
        return known
    measure = MEASURES[order]
    return tuple(sorted(known, key=lambda line: _place(measure(benefit(line)))))


MEASURES: dict[ListOrder, Callable[[Benefit], int | None]] = {
    ListOrder.COST_PER_PERSON: lambda one: one.per_person_rupiah,
    ListOrder.POOR: lambda one: None if one.poor is None else -one.poor,
    ListOrder.JOBS: lambda one: None if one.jobs is None else -one.jobs,
}


def _place(measure: int | None) -> tuple[bool, int]:
    return measure is None, measure or 0
