"""What a measure can find: so many of so many, single values with their median, or why neither is known.

All of it is whole numbers and exact fractions, so that the figures of several meetings add up to those of a programme.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

HALF = Fraction(1, 2)
PERCENT = 100


class Unmeasured(StrEnum):
    """Why a measure has no figure; TOO_FEW is known and withheld, everything else is not measured yet."""

    TOO_FEW = "too_few"
    NO_INVITED_LIST = "no_invited_list"
    NOBODY_CAME = "nobody_came"
    NO_UNSUR_TOLD = "no_unsur_told"
    NOTHING_LISTED = "nothing_listed"
    NOTHING_AGREED = "nothing_agreed"
    NO_SCAN = "no_scan"
    NO_NEGOTIATION = "no_negotiation"
    NOTHING_SHORT = "nothing_short"
    NO_GROUP_PROPOSAL = "no_group_proposal"
    NO_ESTIMATE = "no_estimate"
    NOTHING_DUE = "nothing_due"
    NOTHING_STARTED = "nothing_started"
    NOTHING_BUILT = "nothing_built"
    NOTHING_SENT = "nothing_sent"
    NO_INDICATOR = "no_indicator"
    NO_REVIEW = "no_review"
    NO_POPULATION = "no_population"
    NO_SURVEY = "no_survey"
    NOT_REPORTED = "not_reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One line of what a ratio is made of; `label` is a name, or a code that a template knows the word for."""

    label: str
    numerator: int
    denominator: int

    @property
    def percent(self) -> int:
        """Whole percent, rounded down."""
        return PERCENT * self.numerator // self.denominator

    @property
    def each(self) -> int:
        """So much for each, half up, as the whole is told."""
        return int(Fraction(self.numerator, self.denominator) + HALF)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """So many of so many; the denominator is never 0."""

    numerator: int
    denominator: int
    parts: tuple[Part, ...] = ()

    @property
    def value(self) -> Fraction:
        """The exact ratio."""
        return Fraction(self.numerator, self.denominator)

    @property
    def percent(self) -> int:
        """Whole percent, rounded down, so that 100 means all."""
        return PERCENT * self.numerator // self.denominator


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """Single values, at least one, of which the median is told."""

    values: tuple[int, ...]

    @property
    def median(self) -> Fraction:
        """The middle one by size, of an even number of them the mean of the two in the middle."""
        ordered = sorted(self.values)
        low, high = (len(ordered) - 1) // 2, len(ordered) // 2
        return Fraction(ordered[low] + ordered[high]) * HALF


Found = Ratio | Observed | Unmeasured


def ratio(numerator: int, denominator: int, *, otherwise: Unmeasured, parts: Iterable[Part] = ()) -> Ratio | Unmeasured:
    """The ratio, or `otherwise` where there is nothing to measure by."""
    if not denominator:
        return otherwise
    return Ratio(numerator=numerator, denominator=denominator, parts=tuple(parts))


def observed(values: Iterable[int], *, otherwise: Unmeasured) -> Observed | Unmeasured:
    """The values, or `otherwise` where there are none."""
    known = tuple(values)
    return Observed(values=known) if known else otherwise


def together(found: Sequence[Found]) -> Found:
    """What several meetings have found as one: those that know nothing are left out, and the first says why if none do.

    Numerators and denominators are added, parts of one label likewise, and values stand beside each other, so that a
    large meeting counts for more than a small one.
    """
    ratios = [one for one in found if isinstance(one, Ratio)]
    if ratios:
        return Ratio(
            numerator=sum(one.numerator for one in ratios),
            denominator=sum(one.denominator for one in ratios),
            parts=_added(part for one in ratios for part in one.parts),
        )
    values = tuple(value for one in found if isinstance(one, Observed) for value in one.values)
    return Observed(values=values) if values else found[0]


def _added(parts: Iterable[Part]) -> tuple[Part, ...]:
    sums: dict[str, Part] = {}
    for part in parts:
        before = sums.get(part.label, Part(label=part.label, numerator=0, denominator=0))
        sums[part.label] = Part(
            label=part.label,
            numerator=before.numerator + part.numerator,
            denominator=before.denominator + part.denominator,
        )
    return tuple(sums.values())
