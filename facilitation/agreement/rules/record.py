"""What the office writes on the berita acara: its number, and from when to when the meeting sat."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from facilitation.aspirations.rules.facts import optional_line
from facilitation.kernel.errors import RuleViolation

NUMBER_LIMIT = 80
TYPED_TIME = re.compile(r"([0-9]{1,2})[.:]([0-9]{2})", re.ASCII)
LAST_HOUR, LAST_MINUTE = 23, 59


class NotATime(RuleViolation):
    """What was typed is no time of day."""

    code = "not_a_time"


class EndsBeforeItBegins(RuleViolation):
    """The hour of the end is not after that of the beginning."""

    code = "ends_before_it_begins"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordHead:
    """What stands at the head of the berita acara; whatever is empty is taken from the meeting or written by hand."""

    number: str = ""
    begins: str = ""
    ends: str = ""


def number(typed: str) -> str:
    """Return the number of the paper in one line; it may be empty."""
    return optional_line(typed, NUMBER_LIMIT)


def time_of_day(typed: str) -> str:
    """Return a time as papers write it, "09.30", or raise NotATime; it may be empty."""
    if not typed.strip():
        return ""
    found = TYPED_TIME.fullmatch(typed.strip())
    if found is None or int(found[1]) > LAST_HOUR or int(found[2]) > LAST_MINUTE:
        raise NotATime
    return f"{int(found[1]):02}.{found[2]}"


def checked_head(head: RecordHead) -> RecordHead:
    """Return it as it is kept, or raise what is wrong with it."""
    begins, ends = time_of_day(head.begins), time_of_day(head.ends)
    if begins and ends and ends <= begins:
        raise EndsBeforeItBegins
    return RecordHead(number=number(head.number), begins=begins, ends=ends)


def filled_head(typed: RecordHead, begins_seen: str, ends_seen: str) -> RecordHead:
    """The head as it is printed: as typed, else as seen; what was only seen never makes the hours run backwards."""
    begins, ends = typed.begins or begins_seen, typed.ends or ends_seen
    if begins and ends and ends <= begins:
        return typed
    return replace(typed, begins=begins, ends=ends)


def hours_seen(began: datetime | None, ended: datetime | None, *, held_on: date | None) -> tuple[str, str]:
    """When the meeting sat by the program's own clock, in local times; what happened on another day says nothing."""
    seen = (moment if moment and moment.date() == held_on else None for moment in (began, ended))
    begins, ends = (f"{moment:%H.%M}" if moment else "" for moment in seen)
    return (begins, ends if begins and ends > begins else "")
