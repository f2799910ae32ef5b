"""How many days pass from a wish to its completion, and what is usual among them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Stretch(StrEnum):
    """A part of the way of an agreed proposal, from one day to another.

    DECIDED: from the first wish behind it to the adoption. BUDGETED, STARTED: from the adoption. BUILT: from the start
    to the completion. WHOLE: from the adoption to the completion.
    """

    DECIDED = "decided"
    BUDGETED = "budgeted"
    STARTED = "started"
    BUILT = "built"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days on which one agreed proposal came so far; None for what is not known or has not happened."""

    wished: date | None
    agreed: date
    budgeted: date | None
    started: date | None
    finished: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """The median in days of `count` proposals; None without any."""

    stretch: Stretch
    median_days: float | None
    count: int


def usual(stretch: Stretch, ways: Iterable[Days]) -> Usual:
    """The median of one stretch over the proposals that have both its days."""
    lengths = [length for days in ways if (length := length_of(stretch, days)) is not None]
    return Usual(stretch=stretch, median_days=median(lengths), count=len(lengths))


def length_of(stretch: Stretch, days: Days) -> int | None:
    """How many days one proposal took for a stretch, the same day being 0; None where a day of it is missing."""
    begin, end = {
        Stretch.DECIDED: (days.wished, days.agreed),
        Stretch.BUDGETED: (days.agreed, days.budgeted),
        Stretch.STARTED: (days.agreed, days.started),
        Stretch.BUILT: (days.started, days.finished),
        Stretch.WHOLE: (days.agreed, days.finished),
    }[stretch]
    return None if begin is None or end is None else (end - begin).days


def median(lengths: Iterable[int]) -> float | None:
    """The middle of the lengths in order, of an even number the mean of the two in the middle; None of none.

    Half of them take no longer, and one that takes years does not hide how long the others take, as it would in a mean.
    """
    ordered = sorted(lengths)
    if not ordered:
        return None
    middle = len(ordered) // 2
    return float(ordered[middle]) if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2
