"""How long people wait for a reply, against the number of days that the village itself has promised.

Days are those of the calendar: what is replied to on the same day took 0 of them. The median is of the first replies;
of an even number of them it is the mean of the two in the middle.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyPromise:
    """Within how many days the village replies by its own word, looked at on `today`."""

    days: int
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """One ticket: the day it was sent and the day of its first reply, None while there is none."""

    sent_on: date
    replied_on: date | None

    def days(self, today: date) -> int:
        """How long it has waited, or did wait."""
        return ((self.replied_on or today) - self.sent_on).days

    def is_late(self, promise: ReplyPromise) -> bool:
        """Whether it still waits, and longer than promised."""
        return self.replied_on is None and self.days(promise.today) > promise.days


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyTimes:
    """Of `replied` tickets the median of days; `kept` of the `due` ones were replied to within `promised_days`.

    Due is what was replied to, and what has waited longer than promised; `late` of them still wait.
    """

    promised_days: int
    replied: int
    median_days: float | None
    kept: int
    due: int
    late: int


def reply_times(tickets: Iterable[Waited], promise: ReplyPromise) -> ReplyTimes:
    """Count the first replies against the promise."""
    listed = tuple(tickets)
    waits = [one.days(promise.today) for one in listed if one.replied_on]
    late = sum(one.is_late(promise) for one in listed)
    return ReplyTimes(
        promised_days=promise.days,
        replied=len(waits),
        median_days=median(waits) if waits else None,
        kept=sum(days <= promise.days for days in waits),
        due=len(waits) + late,
        late=late,
    )
