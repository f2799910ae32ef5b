"""What a programme is for, line by line: its goals, and the missions that lead there."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line

WORDS_LIMIT = 160
REASON_LIMIT = 160
MOST_OF_A_KIND = 12


class AimKind(StrEnum):
    """A GOAL is what shall be reached, a MISSION what is done to get there; proposals serve both."""

    GOAL = "goal"
    MISSION = "mission"


class NoGoals(RuleViolation):
    """A programme without a goal leads nowhere."""

    code = "no_goals"


class TooManyAims(RuleViolation):
    """More goals, or more missions, than `limit`."""

    code = "too_many_aims"


class AimNamedTwice(RuleViolation):
    """Two lines say the same `words`, capital letters aside."""

    code = "aim_named_twice"


class AimServed(RuleViolation):
    """`links` proposals and wishes serve the line of these `words`, so that it cannot vanish without a trace."""

    code = "aim_served"


class AimRetired(RuleViolation):
    """The line of these `words` was given up, so nothing new is linked to it."""

    code = "aim_retired"


class LastGoal(RuleViolation):
    """The only goal left cannot be given up."""

    code = "last_goal"


class AimUnknown(RuleViolation):
    """The programme has no such goal or mission."""

    code = "aim_unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class AimLine:
    """One line as somebody has typed it; `aim_id` is empty for a new one."""

    aim_id: str = ""
    words: str


def checked_lines(kind: AimKind, lines: Iterable[AimLine]) -> tuple[AimLine, ...]:
    """Return the lines as they are kept, blank ones left out, or raise what is wrong with them."""
    kept = tuple(AimLine(aim_id=line.aim_id, words=words(line.words)) for line in lines if line.words.strip())
    if not kept and kind is AimKind.GOAL:
        raise NoGoals
    if len(kept) > MOST_OF_A_KIND:
        raise TooManyAims(limit=MOST_OF_A_KIND)
    seen: set[str] = set()
    for line in kept:
        if line.words.casefold() in seen:
            raise AimNamedTwice(words=line.words)
        seen.add(line.words.casefold())
    return kept


def typed_lines(kind: AimKind, typed: str) -> tuple[str, ...]:
    """Read goals or missions typed one on each line, or raise what is wrong with them."""
    return tuple(line.words for line in checked_lines(kind, (AimLine(words=line) for line in typed.splitlines())))


def words(typed: str) -> str:
    """Return what a goal or a mission says, in one line."""
    return clean_line(typed, WORDS_LIMIT)


def retirement_reason(typed: str) -> str:
    """Return why a goal or a mission is given up, in one line."""
    return clean_line(typed, REASON_LIMIT)


def refuse_removing(words: str, *, links: int) -> None:
    """Raise AimServed where anything serves what would be removed."""
    if links:
        raise AimServed(words=words, links=links)


def refuse_retired(words: str, *, reason: str) -> None:
    """Raise AimRetired where the line was given up."""
    if reason:
        raise AimRetired(words=words)
