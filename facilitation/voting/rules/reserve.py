"""The reserve: a part of each source of funds that is given out first among the proposals of one group."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line
from facilitation.reference.groups import ProposingGroup, group_name

PERCENT = 100
NAME_LIMIT = 40


class ReserveOutOfRange(RuleViolation):
    """A reserve is a whole percentage from 1 to `whole`."""

    code = "reserve_out_of_range"


class ReserveNeedsName(RuleViolation):
    """Money would be set aside for another group, and nobody said for which."""

    code = "reserve_needs_name"


class ReserveWithoutProposals(RuleViolation):
    """Money would be set aside for a group that has no proposal on the list."""

    code = "reserve_without_proposals"


class ReserveForEverything(RuleViolation):
    """Every proposal on the list is the group's own, so that money set aside for it would be set aside from nobody."""

    code = "reserve_for_everything"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserve:
    """Who has it and how large it is; `name` says which group is meant by OTHER, and is empty for the others."""

    group: ProposingGroup
    percent: int
    name: str = ""

    def group_name(self, locale: str) -> str:
        """What the group is called in the middle of a sentence."""
        return self.name or group_name(self.group, locale)

    def rupiah_of(self, ceiling_rupiah: int) -> int:
        """What is set aside of one source of funds: whole rupiah, a part of one being left to all."""
        return ceiling_rupiah * self.percent // PERCENT


def reserve_of(plain: Mapping[str, Any] | None) -> Reserve | None:
    """The reserve that `asdict` wrote, as it stands in rows and records; None stays None."""
    return None if plain is None else Reserve(**{**plain, "group": ProposingGroup(plain["group"])})


def reserve_name(typed: str) -> str:
    """Return what another group is called; nothing stays nothing."""
    return clean_line(typed, NAME_LIMIT) if typed.strip() else ""


def checked_reserve(reserve: Reserve) -> Reserve:
    """Return the reserve as it is kept, or raise what is wrong with it."""
    if not 1 <= reserve.percent <= PERCENT:
        raise ReserveOutOfRange(whole=PERCENT)
    if reserve.group is not ProposingGroup.OTHER:
        return replace(reserve, name="")
    kept = replace(reserve, name=reserve_name(reserve.name))
    if not kept.name:
        raise ReserveNeedsName
    return kept


def refuse_pointless(reserve: Reserve | None, groups: Collection[ProposingGroup | None]) -> None:
    """Return if no money is set aside, or some of the list is the group's and some is not; `groups` are its lines'."""
    if reserve is None:
        return
    if reserve.group not in groups:
        raise ReserveWithoutProposals
    if set(groups) == {reserve.group}:
        raise ReserveForEverything
