"""Follow-up meetings (gatherings): the days of a series, and what may be changed of one."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line, clean_text

MOST_IN_SERIES = 24
INTERVALS = (1, 2, 3, 6, 12)
"""Every so many months."""
FARTHEST_YEARS = 10
MONTHS = 12
PLACE_LIMIT = 120
AGENDA_LIMIT = 1000
REASON_LIMIT = 300


class ChangeKind(StrEnum):
    """What may happen to a gathering before it is held."""

    MOVED = "moved"
    CANCELLED = "cancelled"


class GatheringState(StrEnum):
    """LACKING is one whose day is over and that has no minutes."""

    COMING = "coming"
    LACKING = "lacking"
    MINUTED = "minuted"
    CANCELLED = "cancelled"


class SeriesOutOfRange(RuleViolation):
    """A series has from 1 to `most` gatherings, a whole number of months apart."""

    code = "gathering_series_out_of_range"


class GatheringBeforeAdoption(RuleViolation):
    """Nothing is followed up before the list was adopted, on `adopted_on`."""

    code = "gathering_before_adoption"


class GatheringTooFar(RuleViolation):
    """No gathering is planned for later than `latest_on`."""

    code = "gathering_too_far"


class GatheringThatDay(RuleViolation):
    """One about the same is planned for `that_on` already."""

    code = "gathering_that_day"


class GatheringIsCancelled(RuleViolation):
    """It was cancelled, with its reason."""

    code = "gathering_cancelled"


class GatheringHasMinutes(RuleViolation):
    """It was held, as its minutes say; it is neither moved nor cancelled any more."""

    code = "gathering_has_minutes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """`count` gatherings, every `months` months from a day on; place and agenda are of each."""

    first_on: date
    count: int
    months: int
    place: str
    agenda: str = ""


def days_of(series: Series, *, adopted_on: date, today: date) -> tuple[date, ...]:
    """The days of a series; one that begins on the 31st has the last day of a shorter month."""
    if not 1 <= series.count <= MOST_IN_SERIES or series.months not in INTERVALS:
        raise SeriesOutOfRange(most=MOST_IN_SERIES)
    possible_day(series.first_on, adopted_on=adopted_on, today=today)
    days = tuple(_months_later(series.first_on, series.months * step) for step in range(series.count))
    possible_day(days[-1], adopted_on=adopted_on, today=today)
    return days


def possible_day(day: date, *, adopted_on: date, today: date) -> date:
    """Return a day on which a gathering can be, or raise GatheringBeforeAdoption or GatheringTooFar."""
    if day < adopted_on:
        raise GatheringBeforeAdoption(adopted_on=adopted_on.isoformat())
    latest = _months_later(today, FARTHEST_YEARS * MONTHS)
    if day > latest:
        raise GatheringTooFar(latest_on=latest.isoformat())
    return day


def state_of(day: date, *, is_cancelled: bool, versions: int, today: date) -> GatheringState:
    """How a gathering of this day stands, with so many versions of its minutes."""
    if is_cancelled:
        return GatheringState.CANCELLED
    if versions:
        return GatheringState.MINUTED
    return GatheringState.LACKING if day < today else GatheringState.COMING


def refuse_unchangeable(state: GatheringState) -> None:
    """Raise GatheringIsCancelled or GatheringHasMinutes for one that is not moved or cancelled any more."""
    if state is GatheringState.CANCELLED:
        raise GatheringIsCancelled
    if state is GatheringState.MINUTED:
        raise GatheringHasMinutes


def place(typed: str) -> str:
    """Return where it is, in one line."""
    return clean_line(typed, PLACE_LIMIT)


def agenda(typed: str) -> str:
    """Return what it is about, line breaks kept; it may be empty."""
    return clean_text(typed, AGENDA_LIMIT) if typed.strip() else ""


def reason(typed: str) -> str:
    """Return why it is moved or cancelled, in one line."""
    return clean_line(typed, REASON_LIMIT)


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, MONTHS)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
