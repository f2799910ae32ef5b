"""Indicators: what is measured, where it began, where it is to come, and how much of the way is behind it.

Values are kept in thousandths, as volumes are: 12,5 is 12500.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from facilitation.aspirations.rules.facts import UNIT_LIMIT, optional_line
from facilitation.aspirations.rules.volume import THOUSAND, read_thousandths
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line

NAME_LIMIT = 120
NOTE_LIMIT = 300
MAX_THOUSANDTHS = 1_000_000_000_000 * THOUSAND
PERCENT = 100
EARLIEST = date(2000, 1, 1)


class Theme(StrEnum):
    """What an indicator tells about; the order in which pages list them."""

    HEALTH = "health"
    EDUCATION = "education"
    INFRASTRUCTURE = "infrastructure"
    ENVIRONMENT = "environment"
    ECONOMY = "economy"
    EQUALITY = "equality"
    SERVICE = "service"
    OTHER = "other"


class NotAMeasure(RuleViolation):
    """The text names no amount from 0 up, or could mean two."""

    code = "not_a_measure"


class MeasureTooLarge(RuleViolation):
    """No indicator of a village counts beyond a trillion."""

    code = "measure_too_large"


class NothingToReach(RuleViolation):
    """Where baseline and target are the same there is no way between them."""

    code = "indicator_nothing_to_reach"


class IndicatorNamedAlready(RuleViolation):
    """Another indicator of the same subject has this name, with other figures."""

    code = "indicator_named_already"


class IndicatorGivenUp(RuleViolation):
    """It was given up with a reason; nothing more is measured."""

    code = "indicator_given_up"


class MeasuredInFuture(RuleViolation):
    """What is measured was measured by today."""

    code = "measured_in_future"


class MeasuredTooEarly(RuleViolation):
    """No value is older than `earliest_on`."""

    code = "measured_too_early"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What is measured, in which unit, from a baseline to a target that may lie below it."""

    name: str
    unit: str
    theme: Theme
    baseline_thousandths: int
    target_thousandths: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One value, the day it is of, and where it comes from."""

    measured_on: date
    thousandths: int
    note: str = ""


def checked_indicator(indicator: Indicator) -> Indicator:
    """Return the indicator with its words as they are kept, or raise what is wrong with it."""
    measure(indicator.baseline_thousandths)
    measure(indicator.target_thousandths)
    if indicator.baseline_thousandths == indicator.target_thousandths:
        raise NothingToReach
    return replace(indicator, name=name(indicator.name), unit=unit(indicator.unit))


def checked_value(value: Measured, *, today: date) -> Measured:
    """Return the value with its note as it is kept, or raise what is wrong with it."""
    if value.measured_on > today:
        raise MeasuredInFuture
    if value.measured_on < EARLIEST:
        raise MeasuredTooEarly(earliest_on=EARLIEST.isoformat())
    return replace(value, thousandths=measure(value.thousandths), note=note(value.note))


def percent_of_the_way(indicator: Indicator, thousandths: int) -> int:
    """(actual - baseline) / (target - baseline) in whole percent, cut off so that only the target itself is 100.

    Above 100 the target is passed, below 0 it is farther than at the beginning; a falling target reads the same.
    """
    gone = thousandths - indicator.baseline_thousandths
    way = indicator.target_thousandths - indicator.baseline_thousandths
    size = abs(gone) * PERCENT // abs(way)
    return size if (gone >= 0) == (way > 0) else -size


def parse_measure(typed: str) -> int:
    """Read "0", "12,5" or "1.250.000" as thousandths; raises NotAMeasure or MeasureTooLarge."""
    thousandths = read_thousandths(typed)
    if thousandths is None:
        raise NotAMeasure
    return measure(thousandths)


def measure(thousandths: int) -> int:
    """Return an amount from 0 up."""
    if thousandths < 0:
        raise NotAMeasure
    if thousandths > MAX_THOUSANDTHS:
        raise MeasureTooLarge
    return thousandths


def name(typed: str) -> str:
    """Return what is measured, in one line."""
    return clean_line(typed, NAME_LIMIT)


def unit(typed: str) -> str:
    """Return what is counted, such as "orang" or "%"."""
    return clean_line(typed, UNIT_LIMIT)


def note(typed: str) -> str:
    """Return where a value comes from, in one line; it may be empty."""
    return optional_line(typed, NOTE_LIMIT)


def reason(typed: str) -> str:
    """Return why an indicator is given up, in one line."""
    return clean_line(typed, NOTE_LIMIT)
