"""The two tracks of priorities: the government's own order, and how far it stands from the residents'."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitation.kernel.errors import RuleViolation
from facilitation.meetings.rules.phase import AFTER_THE_REVEAL, ORDER

MOST_RANKS = 999
BEFORE_THE_REVEAL = frozenset(ORDER) - AFTER_THE_REVEAL
Ranks = tuple[tuple[str, int], ...]
"""Proposal ids, each with its place in an order."""


class RankNotANumber(RuleViolation):
    """A place in the government's order is a whole number from 1 to `most`."""

    code = "rank_not_a_number"


class RankTwice(RuleViolation):
    """Two proposals stand at place `rank`."""

    code = "rank_twice"


class RankMissing(RuleViolation):
    """Nothing stands at place `rank`, while something stands behind it."""

    code = "rank_missing"


class OrderTooLate(RuleViolation):
    """The residents' vote is counted or shows its counts, so the government's order can no longer be its own."""

    code = "government_order_too_late"


class OrderChangedMeanwhile(RuleViolation):
    """Somebody else has written the order down since the page was loaded."""

    code = "government_order_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One proposal in both orders; the government need not have named it."""

    proposal_id: str
    residents: int
    government: int | None

    @property
    def gap(self) -> int | None:
        """How many places lie between the two, None where the government has not named it."""
        return None if self.government is None else abs(self.government - self.residents)


def checked_ranks(ranks: Ranks) -> Ranks:
    """Return the government's order from its first, or raise what is wrong: it counts from 1 without a hole."""
    order = tuple(sorted(ranks, key=lambda one: one[1]))
    for wanted, (_, rank) in enumerate(order, start=1):
        if rank == wanted - 1:
            raise RankTwice(rank=rank)
        if rank != wanted:
            raise RankMissing(rank=wanted)
    return order


def numbered(order: Iterable[str]) -> dict[str, int]:
    """The places of an order from which something may have gone since: without a hole, whatever comes twice once."""
    return {proposal_id: place for place, proposal_id in enumerate(dict.fromkeys(order), start=1)}


def parse_rank(typed: str) -> int:
    """Return the place that somebody typed, or raise RankNotANumber."""
    digits = typed.strip()
    is_number = digits.isascii() and digits.isdecimal() and len(digits) <= len(str(MOST_RANKS))
    if not is_number or int(digits) < 1:
        raise RankNotANumber(most=MOST_RANKS)
    return int(digits)


def side_by_side(residents: Iterable[tuple[str, int]], government: Mapping[str, int]) -> tuple[Place, ...]:
    """Every proposal with both places, the biggest gap first; what the government has not named comes last."""
    places = [
        Place(proposal_id=proposal_id, residents=rank, government=government.get(proposal_id))
        for proposal_id, rank in residents
    ]
    return tuple(sorted(places, key=lambda one: (one.gap is None, -(one.gap or 0), one.residents)))
