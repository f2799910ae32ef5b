"""How a meeting waits for its quorum: some minutes, or until another day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line

MOST_MINUTES = 180
MOST_DAYS = 30
REASON_LIMIT = 200


class PostponementUnclear(RuleViolation):
    """A postponement names either minutes or a new day."""

    code = "postponement_unclear"


class PostponedTooLong(RuleViolation):
    """All waits of one day together take more than `most` minutes; `minutes_left` more can be waited."""

    code = "postponed_too_long"


class NewDayOutOfRange(RuleViolation):
    """The new day is not after today, or more than `most` days away."""

    code = "new_day_out_of_range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Postponement:
    """Either `minutes` or `new_day`, and why."""

    minutes: int | None
    new_day: date | None
    reason: str


def postponed(asked: Postponement, *, waited: Iterable[int], today: date) -> Postponement:
    """Return the postponement as it is kept; `waited` are the minutes already waited on this day."""
    if (asked.minutes is None) == (asked.new_day is None):
        raise PostponementUnclear
    if asked.minutes is not None:
        minutes_left = max(0, MOST_MINUTES - sum(waited))
        if not 1 <= asked.minutes <= minutes_left:
            raise PostponedTooLong(most=MOST_MINUTES, minutes_left=minutes_left)
    elif asked.new_day is not None and not today < asked.new_day <= today + timedelta(days=MOST_DAYS):
        raise NewDayOutOfRange(most=MOST_DAYS)
    return Postponement(minutes=asked.minutes, new_day=asked.new_day, reason=clean_line(asked.reason, REASON_LIMIT))
