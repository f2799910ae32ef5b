"""The minutes of a follow-up meeting: who came, what was said, and what was decided."""

from dataclasses import dataclass

from facilitation.aspirations.rules.facts import optional_line, people
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_text

POINTS_LIMIT = 4000
LINE_LIMIT = 300
NAME_LIMIT = 120
MOST_RESOLUTIONS = 12


class GatheringNotHeldYet(RuleViolation):
    """Its day, `planned_on`, has not come."""

    code = "gathering_not_held_yet"


class GatheringMinutesChanged(RuleViolation):
    """Somebody has written another version of the minutes since they were read."""

    code = "gathering_minutes_changed"


class ResolutionWithoutWords(RuleViolation):
    """Somebody is to do something, and it is not written what."""

    code = "gathering_resolution_without_words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What was decided, who does it and by when; the last two may be empty."""

    decision: str
    who: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringMinutes:
    """What was said and decided, how many men and women came, and which parties they were of."""

    men: int
    women: int
    parties: str
    points: str
    resolutions: tuple[Resolution, ...] = ()


def checked_minutes(minutes: GatheringMinutes) -> GatheringMinutes:
    """Return the minutes with their words as they are kept; empty lines are left out."""
    resolutions = tuple(_resolution(one) for one in minutes.resolutions)
    return GatheringMinutes(
        men=people(minutes.men),
        women=people(minutes.women),
        parties=parties(minutes.parties),
        points=points(minutes.points),
        resolutions=tuple(one for one in resolutions if one.decision),
    )


def points(typed: str) -> str:
    """Return what was said, line breaks kept."""
    return clean_text(typed, POINTS_LIMIT)


def parties(typed: str) -> str:
    """Return who was represented, in one line; it may be empty."""
    return optional_line(typed, LINE_LIMIT)


def decision(typed: str) -> str:
    """Return what was decided, in one line; it may be empty."""
    return optional_line(typed, LINE_LIMIT)


def who(typed: str) -> str:
    """Return who does it, or by when, in one line; it may be empty."""
    return optional_line(typed, NAME_LIMIT)


def _resolution(one: Resolution) -> Resolution:
    kept = Resolution(decision=decision(one.decision), who=who(one.who), due=who(one.due))
    if not kept.decision and (kept.who or kept.due):
        raise ResolutionWithoutWords
    return kept
