"""The order in which proposals are considered for money: votes, then cost, then the lot."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from facilitation.budget.rules.reasons import TieBreak


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """What the ranking knows of a proposal; `ballot_number` is the number the lot gave it, unique in a round.

    `source_code` names the one source of funds that would pay it, `field_code` its field; both may be empty.
    """

    proposal_id: str
    votes: int
    cost_rupiah: int
    ballot_number: int
    source_code: str = ""
    field_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A contender's place: `rank` is shared by equals in votes (1, 2, 2, 4), and `is_tied` says that it is shared.

    `rank_in_field` is the rank the contender would have if there were no other field. Among its equals the cheaper
    stands first. `tie_break` is LOT where another equal costs the same, COST where the cost alone decided, None where
    nothing had to be decided.
    """

    contender: Contender
    rank: int
    rank_in_field: int
    is_tied: bool
    tie_break: TieBreak | None


def rank(contenders: Iterable[Contender]) -> tuple[Place, ...]:
    """Every contender in its one place, whatever order they come in."""
    ordered = sorted(contenders, key=lambda one: (-one.votes, one.cost_rupiah, one.ballot_number))
    equals = Counter(one.votes for one in ordered)
    twins = Counter((one.votes, one.cost_rupiah) for one in ordered)
    return tuple(
        Place(
            contender=one,
            rank=overall,
            rank_in_field=in_field,
            is_tied=equals[one.votes] > 1,
            tie_break=_tie_break(equals=equals[one.votes], twins=twins[one.votes, one.cost_rupiah]),
        )
        for one, (overall, in_field) in zip(ordered, _ranks(ordered), strict=True)
    )


def _ranks(ordered: Iterable[Contender]) -> Iterable[tuple[int, int]]:
    """Give each its rank among all and in its field: equals in votes share the position of the first of them."""
    places_in: Counter[str] = Counter()
    first: dict[int, int] = {}
    first_in: dict[tuple[str, int], int] = {}
    for position, one in enumerate(ordered, start=1):
        places_in[one.field_code] += 1
        yield (
            first.setdefault(one.votes, position),
            first_in.setdefault((one.field_code, one.votes), places_in[one.field_code]),
        )


def _tie_break(*, equals: int, twins: int) -> TieBreak | None:
    if equals == 1:
        return None
    return TieBreak.LOT if twins > 1 else TieBreak.COST
