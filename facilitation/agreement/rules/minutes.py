"""The minutes (notulen): what one entry says, its limits, and why it is refused."""

from dataclasses import dataclass

from facilitation.aspirations.rules.facts import optional_line
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_text
from facilitation.meetings.rules.phase import ORDER, Phase

POINT_LIMIT = 1000
LINE_LIMIT = 500
NAME_LIMIT = 120
WHILE_MINUTES_ARE_WRITTEN = frozenset(ORDER[ORDER.index(Phase.REGISTRATION) :])
"""From the first person who comes; after the end as well, because a clean copy takes an evening."""


class MinutesClosed(RuleViolation):
    """The minutes are closed, and say from now on what they say."""

    code = "minutes_closed"


class EntryChangedMeanwhile(RuleViolation):
    """Somebody else has changed or removed the entry since it was read."""

    code = "minutes_entry_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What was said about one point of the agenda, and what follows from it; all but the point may be empty."""

    phase: Phase
    point: str
    speaker: str = ""
    decision: str = ""
    action: str = ""
    who: str = ""
    due: str = ""


def checked_entry(entry: Entry) -> Entry:
    """Return the entry with its words as they are kept, or raise what is wrong with them."""
    return Entry(
        phase=entry.phase,
        point=point(entry.point),
        speaker=name(entry.speaker),
        decision=sentence(entry.decision),
        action=sentence(entry.action),
        who=name(entry.who),
        due=name(entry.due),
    )


def refuse_stale(seen: int, kept: int) -> None:
    """Raise EntryChangedMeanwhile where the entry is not the one that was seen."""
    if seen != kept:
        raise EntryChangedMeanwhile


def point(typed: str) -> str:
    """Return what was said, line breaks kept."""
    return clean_text(typed, POINT_LIMIT)


def sentence(typed: str) -> str:
    """Return a decision or an action in one line; it may be empty."""
    return optional_line(typed, LINE_LIMIT)


def name(typed: str) -> str:
    """Return who spoke, who does it, or by when, in one line; it may be empty."""
    return optional_line(typed, NAME_LIMIT)
