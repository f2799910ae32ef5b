"""Breaks: the wall says why nobody is talking, and until when."""

from enum import StrEnum

from facilitation.kernel.errors import RuleViolation

MOST_MINUTES = 180


class PauseKind(StrEnum):
    """A BREAK for food and drink, or a PRAYER."""

    BREAK = "break"
    PRAYER = "prayer"


class PauseOutOfRange(RuleViolation):
    """A pause lasts from 1 up to `most` minutes."""

    code = "pause_out_of_range"


def pause_minutes(minutes: int) -> int:
    """Return how long a pause lasts."""
    if not 1 <= minutes <= MOST_MINUTES:
        raise PauseOutOfRange(most=MOST_MINUTES)
    return minutes
