"""What a proposal is linked to beyond its own meeting: goals of the programme, and years of the medium-term plan."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from facilitation.aspirations.rules.facts import optional_line
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.money import MAX_RUPIAH, share

ENTRY_LIMIT = 160
MOST_YEARS = 10


class YearsDoNotSum(RuleViolation):
    """The shares of the years make `sum_rupiah`, and the proposal costs `cost_rupiah`."""

    code = "years_do_not_sum"


class YearTwice(RuleViolation):
    """The year `year` stands there twice."""

    code = "year_twice"


class YearNotPlanned(RuleViolation):
    """The year `year` is neither in the programme's period nor in its medium-term plan."""

    code = "year_not_planned"


class TooManyYears(RuleViolation):
    """A work is phased over at most `limit` years."""

    code = "too_many_years"


class YearShareMissing(RuleViolation):
    """Some of the chosen years have an amount, and the year `year` has none."""

    code = "year_share_missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedYear:
    """A year in which a work is planned to be done, and its share of the cost; 0 leaves the share to be worked out."""

    year: int
    amount_rupiah: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Everything a proposal is linked to: goals and missions by id, an entry of the RPJM Desa, and years."""

    aim_ids: tuple[str, ...] = ()
    rpjm_entry: str = ""
    years: tuple[PlannedYear, ...] = ()


NO_LINKS = Links()


def still_fitting(links: Links, *, standing: Collection[str], offered: Collection[int], cost_rupiah: int) -> Links:
    """The links that another meeting's programme still has: goals and missions that stand, and years that it offers.

    The years that are left share the whole cost, in proportion to what was once agreed.
    """
    years = [one for one in links.years if one.year in offered]
    return Links(
        aim_ids=tuple(aim_id for aim_id in links.aim_ids if aim_id in standing),
        rpjm_entry=links.rpjm_entry,
        years=shares(years, cost_rupiah=cost_rupiah),
    )


def rpjm_entry(typed: str) -> str:
    """Return the programme or activity of the RPJM Desa as it is called there, in one line; it may be empty."""
    return optional_line(typed, ENTRY_LIMIT)


def checked_years(
    years: Collection[PlannedYear], *, cost_rupiah: int, offered: Collection[int]
) -> tuple[PlannedYear, ...]:
    """Return the years in their order with shares that make exactly the cost, or raise what is wrong with them.

    Years without any amount share the cost equally; a remainder of single rupiah goes to the first.
    """
    kept = sorted(years, key=lambda one: one.year)
    _refuse(kept, offered)
    if not any(one.amount_rupiah for one in kept):
        return shares([PlannedYear(year=one.year, amount_rupiah=1) for one in kept], cost_rupiah=cost_rupiah)
    for one in kept:
        if not 1 <= one.amount_rupiah <= MAX_RUPIAH:
            raise YearShareMissing(year=one.year)
    total = sum(one.amount_rupiah for one in kept)
    if total != cost_rupiah:
        raise YearsDoNotSum(sum_rupiah=total, cost_rupiah=cost_rupiah)
    return tuple(kept)


def shares(years: Sequence[PlannedYear], *, cost_rupiah: int) -> tuple[PlannedYear, ...]:
    """The years with shares that make exactly this cost, in proportion to what was once agreed.

    So the years of a proposal add up to its cost also after that was corrected.
    """
    if not years:
        return ()
    amounts = share(cost_rupiah, [one.amount_rupiah for one in years])
    return tuple(PlannedYear(year=one.year, amount_rupiah=part) for one, part in zip(years, amounts, strict=True))


def _refuse(years: Sequence[PlannedYear], offered: Collection[int]) -> None:
    if len(years) > MOST_YEARS:
        raise TooManyYears(limit=MOST_YEARS)
    seen: set[int] = set()
    for one in years:
        if one.year in seen:
            raise YearTwice(year=one.year)
        if one.year not in offered:
            raise YearNotPlanned(year=one.year)
        seen.add(one.year)
