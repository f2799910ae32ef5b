"""One thing that happened on a day, so that a year can be told in its order whoever it is about."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from facilitation.demo.clock import StoryClock


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What happened on a day; `tell` lets it happen."""

    on: date
    tell: Callable[[], object]


def tell_in_order(clock: StoryClock, happenings: Iterable[Happening]) -> None:
    """Tell of one day after the other; of one day in the order in which they are given."""
    today = None
    for one in sorted(happenings, key=lambda one: one.on):
        if one.on != today:
            today = one.on
            clock.go_to(today)
        one.tell()
