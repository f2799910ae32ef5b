"""Ballots that weigh: an approval weighs 1, points and scores weigh what they say; identical ones are merged."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightedBallots:
    """`how_many` ballots that all give `weights`: (proposal, weight above 0), in the order of the proposals' ids.

    Without weights they are blank: counted as cast, and left out of every sum.
    """

    weights: tuple[tuple[str, int], ...]
    how_many: int

    @property
    def choices(self) -> tuple[str, ...]:
        """The proposals that get anything."""
        return tuple(proposal_id for proposal_id, _ in self.weights)

    @property
    def is_blank(self) -> bool:
        """Whether they give nothing to anybody."""
        return not self.weights


def weigh(ballots: Iterable[Mapping[str, int]]) -> tuple[WeightedBallots, ...]:
    """Merge single ballots, whatever order they come in; a weight of 0 is the same as none."""
    many = Counter(tuple(sorted((name, weight) for name, weight in one.items() if weight)) for one in ballots)
    return tuple(WeightedBallots(weights=weights, how_many=how_many) for weights, how_many in sorted(many.items()))


def only(proposal_ids: Iterable[str], ballots: Iterable[WeightedBallots]) -> tuple[WeightedBallots, ...]:
    """The ballots as if there were no other proposals; those that name none of them become blank."""
    kept = frozenset(proposal_ids)
    many: Counter[tuple[tuple[str, int], ...]] = Counter()
    for one in ballots:
        many[tuple(pair for pair in one.weights if pair[0] in kept)] += one.how_many
    return tuple(WeightedBallots(weights=weights, how_many=how_many) for weights, how_many in sorted(many.items()))


def sums(proposal_ids: Iterable[str], ballots: Iterable[WeightedBallots]) -> Mapping[str, int]:
    """The weight each of `proposal_ids` gets, 0 where none; a weight for something else raises KeyError."""
    totals = dict.fromkeys(proposal_ids, 0)
    for one in ballots:
        for proposal_id, weight in one.weights:
            totals[proposal_id] += weight * one.how_many
    return totals


def turnout(ballots: Iterable[WeightedBallots]) -> int:
    """How many ballots give weight to anything: the blank ones are left out."""
    return sum(one.how_many for one in ballots if not one.is_blank)
