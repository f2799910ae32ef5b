"""Ranked ballots: proposals in levels from the most to the least wanted; who is not named stands last, with equals."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedBallots:
    """`how_many` ballots that all rank the same; a level holds proposals that the voter puts beside each other."""

    levels: tuple[tuple[str, ...], ...]
    how_many: int

    def all_levels(self, proposal_ids: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """The levels with all that is not named as the last one."""
        yield from self.levels
        named = {proposal_id for level in self.levels for proposal_id in level}
        unnamed = tuple(proposal_id for proposal_id in proposal_ids if proposal_id not in named)
        if unnamed:
            yield unnamed


def merge_ranked(ballots: Iterable[Sequence[Iterable[str]]]) -> tuple[RankedBallots, ...]:
    """Merge single ballots, whatever order they come in."""
    many = Counter(tuple(tuple(sorted(level)) for level in levels) for levels in ballots)
    return tuple(RankedBallots(levels=levels, how_many=how_many) for levels, how_many in sorted(many.items()))
