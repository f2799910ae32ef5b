"""The order in which proposals are considered for money: votes, then cost, then the lot."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from facilitation.budget.rules.reasons import TieBreak


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """What the ranking knows of a proposal; `ballot_number` is the number the lot gave it, unique in a round."""

    proposal_id: str
    votes: int
    cost_rupiah: int
    ballot_number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A contender's place: `rank` is shared by equals in votes (1, 2, 2, 4), and `is_tied` says that it is shared.

    Among its equals the cheaper stands first. `tie_break` is LOT where another equal costs the same,
    COST where the cost alone decided, None where nothing had to be decided.
    """

    contender: Contender
    rank: int
    is_tied: bool
    tie_break: TieBreak | None


def rank(contenders: Iterable[Contender]) -> tuple[Place, ...]:
    """Every contender in its one place, whatever order they come in."""
    ordered = sorted(contenders, key=lambda one: (-one.votes, one.cost_rupiah, one.ballot_number))
    equals = Counter(one.votes for one in ordered)
    twins = Counter((one.votes, one.cost_rupiah) for one in ordered)
    first_positions: dict[int, int] = {}
    return tuple(
        Place(
            contender=one,
            rank=first_positions.setdefault(one.votes, position),
            is_tied=equals[one.votes] > 1,
            tie_break=_tie_break(equals=equals[one.votes], twins=twins[one.votes, one.cost_rupiah]),
        )
        for position, one in enumerate(ordered, start=1)
    )


def _tie_break(*, equals: int, twins: int) -> TieBreak | None:
    if equals == 1:
        return None
    return TieBreak.LOT if twins > 1 else TieBreak.COST
