"""Counts that everybody may see: a group so small that its people could be told is not shown."""

from collections.abc import Mapping
from typing import TypeVar

SMALLEST_SHOWN = 5

Group = TypeVar("Group")


def shown_counts(counts: Mapping[Group, int]) -> dict[Group, int | None]:
    """The counts of one whole, None where hidden.

    Where a single group is hidden, the smallest of the others is hidden with it: else it could be had by
    taking the others from the sum.
    """
    shown: dict[Group, int | None] = {
        group: count if count >= SMALLEST_SHOWN else None for group, count in counts.items()
    }
    if sum(count is None for count in shown.values()) == 1:
        rest = [group for group, count in shown.items() if count is not None]
        for group in sorted(rest, key=lambda one: counts[one])[:1]:
            shown[group] = None
    return shown


def told_groups(sizes: Mapping[Group, int], fewest: int) -> frozenset[Group]:
    """The groups of one whole that may be told: none below `fewest`, nor so many that the rest together is below it."""
    told = sorted((group for group, size in sizes.items() if size >= fewest), key=lambda one: sizes[one], reverse=True)
    rest = sum(sizes.values()) - sum(sizes[group] for group in told)
    while told and 0 < rest < fewest:
        rest += sizes[told.pop()]
    return frozenset(told)
