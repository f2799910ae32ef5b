"""Planned, received and spent, held against each other and against the work; and what makes people look closer.

Shares are compared by multiplying whole rupiah, so that no rounding decides whether something is pointed out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitation.followup.rules.ledger import Payer

WHOLE = 100


class Alert(StrEnum):
    """What is pointed out: more spent than received, more than planned, or money that runs ahead of the work."""

    SPENT_ABOVE_RECEIVED = "spent_above_received"
    SPENT_ABOVE_PLAN = "spent_above_plan"
    AHEAD_OF_WORK = "ahead_of_work"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """How far spending may be above the plan in percent, and ahead of the work in percentage points."""

    over_plan_percent: int = 10
    ahead_points: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """What was planned, what came and what went, in whole rupiah."""

    planned_rupiah: int = 0
    received_rupiah: int = 0
    spent_rupiah: int = 0

    def __add__(self, other: "Sums") -> "Sums":
        """Both together."""
        return Sums(
            planned_rupiah=self.planned_rupiah + other.planned_rupiah,
            received_rupiah=self.received_rupiah + other.received_rupiah,
            spent_rupiah=self.spent_rupiah + other.spent_rupiah,
        )

    @property
    def to_come_rupiah(self) -> int:
        """What is planned and has not come; nothing where more has come."""
        return max(0, self.planned_rupiah - self.received_rupiah)

    @property
    def left_rupiah(self) -> int:
        """What has come and is not spent; below nothing where more is spent than has come."""
        return self.received_rupiah - self.spent_rupiah

    @property
    def spent_percent(self) -> int | None:
        """What is spent of the plan, in whole percent rounded down; None where nothing is planned."""
        return WHOLE * self.spent_rupiah // self.planned_rupiah if self.planned_rupiah else None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return self == NOTHING


NOTHING = Sums()
PlanByPayer = dict[Payer, Sums]


def plan_of(given: Iterable[tuple[Payer, int]]) -> PlanByPayer:
    """What is planned for a proposal, payer by payer, of (payer, rupiah): its ceiling's part and each contribution."""
    plan: PlanByPayer = {}
    for payer, rupiah in given:
        plan[payer] = plan.get(payer, NOTHING) + Sums(planned_rupiah=rupiah)
    return plan


def total(all_sums: Iterable[Sums]) -> Sums:
    """All of them together."""
    return sum(all_sums, start=NOTHING)


def alerts(sums: Sums, tolerance: Tolerance) -> tuple[Alert, ...]:
    """What is pointed out about sums of money alone."""
    found = {
        Alert.SPENT_ABOVE_RECEIVED: sums.spent_rupiah > sums.received_rupiah,
        Alert.SPENT_ABOVE_PLAN: WHOLE * sums.spent_rupiah > (WHOLE + tolerance.over_plan_percent) * sums.planned_rupiah,
    }
    return tuple(alert for alert, is_so in found.items() if is_so)


def alerts_beside_work(sums: Sums, work_percent: int | None, tolerance: Tolerance) -> tuple[Alert, ...]:
    """The same for a proposal whose work is done to so many percent; None, where nobody has said so, counts as 0."""
    reached = (work_percent or 0) + tolerance.ahead_points
    is_ahead = sums.planned_rupiah > 0 and WHOLE * sums.spent_rupiah > reached * sums.planned_rupiah
    return (*alerts(sums, tolerance), *((Alert.AHEAD_OF_WORK,) if is_ahead else ()))
