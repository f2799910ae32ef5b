"""The order in which proposals are considered for money: votes or another measure, then cost, support and the lot."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from facilitation.budget.rules.reasons import TieBreak
from facilitation.reference.groups import ProposingGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """What the ranking knows of a proposal; `ballot_number` is the number the lot gave it, unique in a round.

    `source_code` names the one source of funds that would pay it, `field_code` its field; both may be empty.
    `proposing_group` is the group whose own proposal it is.
    """

    proposal_id: str
    votes: int
    cost_rupiah: int
    ballot_number: int
    source_code: str = ""
    field_code: str = ""
    proposing_group: ProposingGroup | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A contender's place: `rank` is shared by equals in votes (1, 2, 2, 4), and `is_tied` says that it is shared.

    `rank_in_field` is the rank the contender would have if there were no other field. Among its equals the cheaper
    stands first. `tie_break` is LOT where another equal costs the same, COST where the cost alone decided, None where
    nothing had to be decided. Where something else than votes is measured, votes order those that cost the same, and
    `tie_break` is SUPPORT where they did.
    """

    contender: Contender
    rank: int
    rank_in_field: int
    is_tied: bool
    tie_break: TieBreak | None


Measure = int | Fraction


def tie_order(contender: Contender) -> tuple[int, int, int]:
    """The order of equals everywhere: the lower cost, then more support, then the public lot."""
    return contender.cost_rupiah, -contender.votes, contender.ballot_number


def decided_by(contenders: Iterable[Contender]) -> TieBreak | None:
    """Which part of the tie order put the first of these equals before all others; None for a single one."""
    ordered = sorted(contenders, key=tie_order)
    if len(ordered) == 1:
        return None
    first, second = ordered[:2]
    if first.cost_rupiah < second.cost_rupiah:
        return TieBreak.COST
    return TieBreak.SUPPORT if first.votes > second.votes else TieBreak.LOT


def rank(contenders: Iterable[Contender], measures: Mapping[str, Measure] | None = None) -> tuple[Place, ...]:
    """Every contender in its one place by its measure, which is its votes unless `measures` has another, exact one."""
    known = tuple(contenders)
    measure = {one.proposal_id: one.votes for one in known} if measures is None else measures
    ordered = sorted(known, key=lambda one: (-measure[one.proposal_id], *tie_order(one)))
    equals = Counter(measure[one.proposal_id] for one in ordered)
    twins = Counter((measure[one.proposal_id], one.cost_rupiah) for one in ordered)
    triplets = Counter((measure[one.proposal_id], one.cost_rupiah, one.votes) for one in ordered)
    return tuple(
        Place(
            contender=one,
            rank=overall,
            rank_in_field=in_field,
            is_tied=equals[measure[one.proposal_id]] > 1,
            tie_break=_tie_break(
                equals=equals[measure[one.proposal_id]],
                same_cost=twins[measure[one.proposal_id], one.cost_rupiah],
                same_support=triplets[measure[one.proposal_id], one.cost_rupiah, one.votes],
            ),
        )
        for one, (overall, in_field) in zip(ordered, _ranks(ordered, measure), strict=True)
    )


def per_cost(contenders: Iterable[Contender]) -> Mapping[str, Measure]:
    """Votes for each rupiah, exact; what costs nothing comes first, and what nobody wants last."""
    known = tuple(contenders)
    # More than any cost can be in a denominator: whatever is free and wanted stands before all that costs something.
    free = 1 + sum(one.votes for one in known)
    return {
        one.proposal_id: Fraction(one.votes, one.cost_rupiah) if one.cost_rupiah else free * min(one.votes, 1)
        for one in known
    }


def _ranks(ordered: Iterable[Contender], measure: Mapping[str, Measure]) -> Iterable[tuple[int, int]]:
    """Give each its rank among all and in its field: equals share the position of the first of them."""
    places_in: Counter[str] = Counter()
    first: dict[Measure, int] = {}
    first_in: dict[tuple[str, Measure], int] = {}
    for position, one in enumerate(ordered, start=1):
        places_in[one.field_code] += 1
        reached = measure[one.proposal_id]
        yield (
            first.setdefault(reached, position),
            first_in.setdefault((one.field_code, reached), places_in[one.field_code]),
        )


def _tie_break(*, equals: int, same_cost: int, same_support: int) -> TieBreak | None:
    if equals == 1:
        return None
    if same_cost == 1:
        return TieBreak.COST
    return TieBreak.LOT if same_support > 1 else TieBreak.SUPPORT
