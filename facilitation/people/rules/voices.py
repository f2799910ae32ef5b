"""Who has not been heard: of each group in the hall, how many are here and how many of them have spoken."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from facilitation.people.rules.small_counts import SMALLEST_SHOWN, told_groups

SILENT_AFTER_MINUTES = 20
"""How long a part of the meeting lasts before groups that nobody spoke from are named."""
FEWEST_TOLD = SMALLEST_SHOWN
"""While authors are hidden: of a smaller group, the moment it is heard would tell whose the newest words are."""
FEWEST_VOTERS_TOLD = 10
"""While people vote, whoever counts what is shown must not come close to a single ballot."""


class GroupKind(StrEnum):
    """By what people are told apart; each kind divides all who are here."""

    HAMLET = "hamlet"
    GENDER = "gender"
    AGE = "age"
    UNSUR = "unsur"
    HELP = "help"


GroupsOf = Mapping[GroupKind, str]
"""One person's group of each kind; empty where the person has said nothing, or needs no help."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupVoices:
    """One group: how many of it are here, and how many of those have spoken."""

    kind: GroupKind
    group: str
    people: int
    spoken: int

    @property
    def is_silent(self) -> bool:
        """Whether nobody of it has been heard."""
        return not self.spoken


G = TypeVar("G", bound=GroupVoices)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """The groups that may be told, in the order of their kinds, and how many are too small to be."""

    groups: tuple[GroupVoices, ...]
    untold: int


def voices(
    people: Mapping[str, GroupsOf], spoken: Collection[str], fewest: int, *, order: Mapping[GroupKind, Sequence[str]]
) -> Voices:
    """Count the groups that `order` names among those here, each person once of every kind.

    None is told that has fewer than `fewest` people, nor one whose count would give such a group away.
    """
    groups: list[GroupVoices] = []
    untold = 0
    for kind in GroupKind:
        sizes = Counter(groups_of.get(kind, "") for groups_of in people.values())
        heard = Counter(groups_of.get(kind, "") for person, groups_of in people.items() if person in spoken)
        named = [group for group in order[kind] if sizes[group]]
        told = told_groups(sizes, fewest)
        untold += len(set(named) - told)
        groups += [
            GroupVoices(kind=kind, group=group, people=sizes[group], spoken=heard[group])
            for group in named
            if group in told
        ]
    return Voices(groups=tuple(groups), untold=untold)


def silent(groups: Iterable[G], *, may_name: bool) -> tuple[G, ...]:
    """The groups to be invited by name: none before it is time, and none that somebody has spoken from."""
    return tuple(group for group in groups if group.is_silent) if may_name else ()


def may_name_silent(since: datetime, now: datetime) -> bool:
    """Whether this part of the meeting has lasted long enough for the silent to be named."""
    return now - since >= timedelta(minutes=SILENT_AFTER_MINUTES)
