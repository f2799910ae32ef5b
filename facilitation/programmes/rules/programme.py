"""What a programme says of itself, as one value, and its limits."""

from dataclasses import dataclass, replace
from enum import StrEnum

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line, clean_text

NAME_LIMIT = 120
AREA_LIMIT = 120
VISION_LIMIT = 1000
PRINCIPLE_LIMIT = 200
MOST_PRINCIPLES = 12
EARLIEST_YEAR, LATEST_YEAR = 2000, 2100
MOST_YEARS = 25
MOST_PLAN_YEARS = 10


class ProgrammeKind(StrEnum):
    """Who works together: residents and government, both with business, a district with civil society, or others."""

    COMMUNITY_GOVERNMENT = "community_government"
    THREE_PARTIES = "three_parties"
    DISTRICT_CIVIL_SOCIETY = "district_civil_society"
    OTHER = "other"


class YearOutOfRange(RuleViolation):
    """A year of a programme or a plan lies outside `earliest` to `latest`."""

    code = "year_out_of_range"


class PeriodBackwards(RuleViolation):
    """A programme would end before it begins."""

    code = "period_backwards"


class PeriodTooLong(RuleViolation):
    """A programme would last more than `most` years."""

    code = "period_too_long"


class PlanPeriodOutOfRange(RuleViolation):
    """A medium-term plan lasts from 1 to `most` years."""

    code = "plan_period_out_of_range"


class TooManyPrinciples(RuleViolation):
    """More than `limit` principles were written."""

    code = "too_many_principles"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeFrame:
    """Everything a programme says of itself but its goals and missions, which proposals are linked to one by one.

    `plan_first_year` is the first year of the village's medium-term plan (RPJM Desa), 0 where nobody has said it;
    `plan_years` is how long that plan lasts, which each village knows from its own regulation.
    """

    name: str
    kind: ProgrammeKind
    area: str
    first_year: int
    last_year: int
    vision: str = ""
    principles: tuple[str, ...] = ()
    plan_first_year: int = 0
    plan_years: int = 0

    @property
    def years(self) -> tuple[int, ...]:
        """Every year of the programme, in order."""
        return tuple(range(self.first_year, self.last_year + 1))

    @property
    def years_of_plan(self) -> tuple[int, ...]:
        """Every year of the medium-term plan, in order; none where nobody has said when it begins."""
        return tuple(range(self.plan_first_year, self.plan_first_year + self.plan_years))

    def place_in_plan(self, year: int) -> int | None:
        """Which year of the medium-term plan it is, from 1; None outside it."""
        years = self.years_of_plan
        return years.index(year) + 1 if year in years else None


def checked(frame: ProgrammeFrame) -> ProgrammeFrame:
    """Return the programme as it is kept, or raise what is wrong with it."""
    first, last = year(frame.first_year), year(frame.last_year)
    if last < first:
        raise PeriodBackwards
    if last - first >= MOST_YEARS:
        raise PeriodTooLong(most=MOST_YEARS)
    return replace(
        frame,
        name=name(frame.name),
        area=area(frame.area),
        vision=vision(frame.vision),
        principles=principles(frame.principles),
        plan_first_year=year(frame.plan_first_year) if frame.plan_first_year else 0,
        plan_years=plan_years(frame.plan_years) if frame.plan_first_year else 0,
    )


def name(typed: str) -> str:
    """Return the programme's name, in one line."""
    return clean_line(typed, NAME_LIMIT)


def area(typed: str) -> str:
    """Return the area it is for, in one line."""
    return clean_line(typed, AREA_LIMIT)


def vision(typed: str) -> str:
    """Return the vision with its line breaks; it may be empty."""
    return clean_text(typed, VISION_LIMIT) if typed.strip() else ""


def principles(typed: tuple[str, ...]) -> tuple[str, ...]:
    """Return the principles, blank ones left out."""
    kept = tuple(clean_line(one, PRINCIPLE_LIMIT) for one in typed if one.strip())
    if len(kept) > MOST_PRINCIPLES:
        raise TooManyPrinciples(limit=MOST_PRINCIPLES)
    return kept


def year(typed: int) -> int:
    """Return a year that a programme or a plan can be about."""
    if not EARLIEST_YEAR <= typed <= LATEST_YEAR:
        raise YearOutOfRange(earliest=EARLIEST_YEAR, latest=LATEST_YEAR)
    return typed


def plan_years(typed: int) -> int:
    """Return how many years the medium-term plan lasts."""
    if not 1 <= typed <= MOST_PLAN_YEARS:
        raise PlanPeriodOutOfRange(most=MOST_PLAN_YEARS)
    return typed
