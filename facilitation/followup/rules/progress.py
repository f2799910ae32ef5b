"""How far the work on a proposal has come, as an official has seen it, and the photos of before and after."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Protocol, TypeVar

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line

WORDS_LIMIT = 160
BEFORE, DONE = 0, 100
# A picture of the place before anything is done may be older than the decision about it.
OLDEST = timedelta(days=366)


class PercentOutOfRange(RuleViolation):
    """Work is done from 0 to 100 percent."""

    code = "percent_out_of_range"


class ProgressInFuture(RuleViolation):
    """What will be seen is not seen yet."""

    code = "progress_in_future"


class ProgressTooEarly(RuleViolation):
    """Nothing is seen before `first_on` (ISO date): the last time somebody looked, or a year before the adoption."""

    code = "progress_too_early"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the work was on a day, in whole percent; `words` say what can be seen, also in the photo of it."""

    percent: int
    seen_on: date
    words: str


class Photographed(Protocol):
    """Something that says how far the work was, and has a photo or an empty text."""

    @property
    def percent(self) -> int:
        """How far the work was."""

    @property
    def photo_digest(self) -> str:
        """The photo, empty where there is none."""


P = TypeVar("P", bound=Photographed)


def checked_progress(entry: Progress, *, last_on: date | None, adopted_on: date, today: date) -> Progress:
    """Return what was seen as it is kept, or raise what is wrong with it; `last_on` is when somebody looked last."""
    if entry.seen_on > today:
        raise ProgressInFuture
    first_on = last_on or adopted_on - OLDEST
    if entry.seen_on < first_on:
        raise ProgressTooEarly(first_on=first_on.isoformat())
    return replace(entry, percent=percent(entry.percent), words=words(entry.words))


def before_and_after(seen: Iterable[P]) -> tuple[P | None, P | None]:
    """The last photo before the work and the last of the work done; None for what nobody has photographed."""
    with_photo = [one for one in seen if one.photo_digest]
    at = {one.percent: one for one in with_photo}
    return at.get(BEFORE), at.get(DONE)


def percent(typed: int) -> int:
    """Return how far the work is."""
    if not BEFORE <= typed <= DONE:
        raise PercentOutOfRange
    return typed


def parse_percent(typed: str) -> int:
    """Read whole percent as people write them, "50" or "50 %"; raises PercentOutOfRange."""
    digits = typed.strip().removesuffix("%").strip()
    is_number = digits.isascii() and digits.isdecimal() and len(digits) <= len(str(DONE))
    return percent(int(digits) if is_number else -1)


def words(typed: str) -> str:
    """Return what can be seen, in one line: also whoever cannot see the photo reads it."""
    return clean_line(typed, WORDS_LIMIT)
