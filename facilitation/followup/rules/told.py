"""What a file tells of a meeting, and how its days, times, names and choices are read out of it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import wraps
from typing import Any, TypeVar

from facilitation.agreement.rules.decision import REASON_LIMIT
from facilitation.aspirations.rules.asking import NAME_LIMIT
from facilitation.aspirations.rules.facts import optional_line
from facilitation.followup.rules.follow_code import normalize
from facilitation.followup.rules.naming import REACHED_BY
from facilitation.followup.rules.sealed_file import SealedFileDamaged
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import clean_line, clean_text
from facilitation.meetings.rules.kind import MeetingKind
from facilitation.programmes.rules.template_file import TemplateDamaged, naming, part, text, whole

ID = re.compile(r"[0-9a-z]{1,20}", re.ASCII)
MOST_NUMBER = 99_999
HIDDEN = "…"

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")
Hide = Callable[[str], str]
"""Gives words back without the names of people in them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldMeeting:
    """A meeting, which may be on another laptop; a meeting of a larger area says that one's name as its `village`."""

    meeting_id: str
    name: str
    village: str
    kind: MeetingKind
    meets_on: date


def told_as_plain(meeting: ToldMeeting) -> dict[str, Any]:
    """A meeting as it stands in a file."""
    return {
        "meeting_id": meeting.meeting_id,
        "name": meeting.name,
        "village": meeting.village,
        "kind": meeting.kind.value,
        "meets_on": meeting.meets_on.isoformat(),
    }


def told_meeting(body: Mapping[str, Any], name: str) -> ToldMeeting:
    """The meeting that a part of a file tells of."""
    told = part(body, name)
    return ToldMeeting(
        meeting_id=identifier(told, "meeting_id"),
        name=clean_line(text(told, "name"), NAME_LIMIT),
        village=optional_line(text(told, "village"), NAME_LIMIT),
        kind=choice(told, "kind", MeetingKind),
        meets_on=day(told, "meets_on"),
    )


def hiding(names: Iterable[str]) -> Hide:
    """A way to give words out in which none of these names stands any more, and no number to reach anybody by."""
    named = naming(names)
    return lambda words: named.sub(HIDDEN, REACHED_BY.sub(HIDDEN, words))


def carefully(read: Callable[[Mapping[str, Any]], T]) -> Callable[[Mapping[str, Any]], T]:
    """Let a reader of a file say SealedFileDamaged of the first part that cannot be true, whatever refused it."""

    @wraps(read)
    def reading(body: Mapping[str, Any]) -> T:
        try:
            return read(body)
        except TemplateDamaged as damage:
            raise SealedFileDamaged(part=damage.fields["part"]) from damage
        except RuleViolation as refusal:
            raise SealedFileDamaged(part=refusal.code) from refusal

    return reading


def identifier(body: Mapping[str, Any], name: str) -> str:
    """An id as the program makes them."""
    found = text(body, name)
    if not ID.fullmatch(found):
        raise TemplateDamaged(part=name)
    return found


def code(body: Mapping[str, Any], name: str) -> str:
    """A follow code in its one spelling."""
    found = normalize(text(body, name))
    if not found:
        raise TemplateDamaged(part=name)
    return found


def day(body: Mapping[str, Any], name: str) -> date:
    """A day, written as ISO 8601 says."""
    return _dated(date.fromisoformat, text(body, name), name)


def moment(body: Mapping[str, Any], name: str) -> datetime:
    """A time in UTC."""
    found = _dated(datetime.fromisoformat, text(body, name), name)
    if found.tzinfo is None or found.utcoffset():
        raise TemplateDamaged(part=name)
    return found.astimezone(UTC)


def choice(body: Mapping[str, Any], name: str, kind: type[E]) -> E:
    """One of a closed set."""
    found = text(body, name)
    if found not in list(kind):
        raise TemplateDamaged(part=name)
    return kind(found)


def choice_if_any(body: Mapping[str, Any], name: str, kind: type[E]) -> E | None:
    """One of a closed set, or None where nothing is said."""
    return choice(body, name, kind) if body.get(name) is not None else None


def whole_if_any(body: Mapping[str, Any], name: str, most: int = MAX_RUPIAH) -> int | None:
    """A whole number from 0 to `most`, or None where nothing is said."""
    return within(body, name, most) if body.get(name) is not None else None


def within(body: Mapping[str, Any], name: str, most: int) -> int:
    """A whole number from 0 to `most`."""
    found = whole(body, name)
    if not 0 <= found <= most:
        raise TemplateDamaged(part=name)
    return found


def reason(body: Mapping[str, Any], name: str = "reason") -> str:
    """Words with their line breaks; they may be left out."""
    found = text(body, name)
    return clean_text(found, REASON_LIMIT) if found.strip() else ""


def _dated(read: Callable[[str], T], found: str, name: str) -> T:
    try:
        return read(found)
    except ValueError as error:
        raise TemplateDamaged(part=name) from error
