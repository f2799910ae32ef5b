"""How a proposal is agreed for less than it costs, and how the rest of its cost is met, to the last rupiah."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitation.aspirations.rules.facts import optional_line
from facilitation.kernel.errors import RuleViolation

CONTRIBUTOR_LIMIT = 120
YEARS_AHEAD = 3
"""How many years after the plan's the rest of a proposal can be spread over."""


class WayOut(StrEnum):
    """How a proposal is agreed for less: a smaller volume, over years, with another one, or paid in part by others."""

    REDUCED = "reduced"
    PHASED = "phased"
    COMBINED = "combined"
    PARTNER = "partner"
    SELF_HELP = "self_help"


PAID_BY_OTHERS = frozenset({WayOut.PARTNER, WayOut.SELF_HELP})


class RestDoesNotAddUp(RuleViolation):
    """What is agreed leaves `rest_rupiah` of the cost, and what was named for it makes `given_rupiah`."""

    code = "rest_does_not_add_up"


class LaterYearOutOfRange(RuleViolation):
    """The rest is paid in the years from `first` to `last`, which follow the plan's own, each year once."""

    code = "later_year_out_of_range"


class NothingLeftToPay(RuleViolation):
    """Others would pay the whole `cost_rupiah`, so that nothing is left to agree on."""

    code = "nothing_left_to_pay"


class CombinedWithItself(RuleViolation):
    """A proposal is combined with another one."""

    code = "combined_with_itself"


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterYear:
    """What of a proposal is paid in a year after the plan's."""

    year: int
    amount_rupiah: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """How the rest of the cost is met; empty and 0 mean that nobody has said so yet.

    `later` belongs to PHASED, `combined_with`, the id of the other proposal, to COMBINED, and `contributor` with
    `contributed_rupiah` to PARTNER and SELF_HELP.
    """

    later: tuple[LaterYear, ...] = ()
    combined_with: str = ""
    contributor: str = ""
    contributed_rupiah: int = 0


NO_REST = Rest()


def checked_rest(way_out: WayOut | None, rest: Rest, *, rest_rupiah: int, plan_year: int = 0) -> Rest:
    """Return how the rest is met as it is kept, or raise what is wrong; what the way out does not need is dropped."""
    if way_out is WayOut.PHASED:
        return Rest(later=_later(rest.later, rest_rupiah, plan_year))
    if way_out is WayOut.COMBINED:
        return Rest(combined_with=rest.combined_with)
    if way_out not in PAID_BY_OTHERS:
        return NO_REST
    if rest.contributed_rupiah:
        _refuse_unless_equal(rest_rupiah, rest.contributed_rupiah)
    return Rest(contributor=contributor(rest.contributor), contributed_rupiah=rest.contributed_rupiah)


def lacks_rest(way_out: WayOut | None, rest: Rest) -> bool:
    """Whether nobody has said yet how the rest is met."""
    if way_out is WayOut.PHASED:
        return not rest.later
    if way_out is WayOut.COMBINED:
        return not rest.combined_with
    return way_out in PAID_BY_OTHERS and not (rest.contributor and rest.contributed_rupiah)


def amount_beside(contributed_rupiah: int, *, cost_rupiah: int) -> int:
    """What is left to agree on where others pay so much, or raise NothingLeftToPay."""
    if contributed_rupiah >= cost_rupiah:
        raise NothingLeftToPay(cost_rupiah=cost_rupiah)
    return cost_rupiah - contributed_rupiah


def contributor(typed: str) -> str:
    """Return who pays the rest, in one line; it may be empty."""
    return optional_line(typed, CONTRIBUTOR_LIMIT)


def later_years(plan_year: int) -> tuple[int, ...]:
    """The years that the rest can be spread over."""
    return tuple(range(plan_year + 1, plan_year + YEARS_AHEAD + 1))


def _later(later: Iterable[LaterYear], rest_rupiah: int, plan_year: int) -> tuple[LaterYear, ...]:
    years = tuple(sorted(later, key=lambda one: one.year))
    is_each_once = len({one.year for one in years}) == len(years)
    is_within = not plan_year or all(one.year in later_years(plan_year) for one in years)
    if not (is_each_once and is_within):
        raise LaterYearOutOfRange(first=plan_year + 1, last=plan_year + YEARS_AHEAD)
    if any(one.amount_rupiah < 1 for one in years):
        raise RestDoesNotAddUp(rest_rupiah=rest_rupiah, given_rupiah=sum(one.amount_rupiah for one in years))
    if years:
        _refuse_unless_equal(rest_rupiah, sum(one.amount_rupiah for one in years))
    return years


def _refuse_unless_equal(rest_rupiah: int, given_rupiah: int) -> None:
    if rest_rupiah != given_rupiah:
        raise RestDoesNotAddUp(rest_rupiah=rest_rupiah, given_rupiah=given_rupiah)
