"""What a proposal reaches by the ballots of a method: the number that bars, walls and lists show."""

from collections.abc import Iterable, Mapping, Sequence

from facilitation.voting.rules.borda import borda
from facilitation.voting.rules.ranked import RankedBallots
from facilitation.voting.rules.terms import BallotMethod
from facilitation.voting.rules.weights import WeightedBallots, sums


def support(method: BallotMethod, proposal_ids: Sequence[str], ballots: Iterable[WeightedBallots]) -> Mapping[str, int]:
    """Votes, points, the sum of scores, or twice Borda's points for rankings, 0 where there are none.

    Doubled, Borda's points are whole: two for each proposal that a voter puts behind this one, one for each beside it.
    A mark for something that is none of `proposal_ids` raises KeyError.
    """
    if method is BallotMethod.RANKING:
        return {name: int(2 * points) for name, points in borda(proposal_ids, as_rankings(ballots)).items()}
    return sums(proposal_ids, ballots)


def as_rankings(ballots: Iterable[WeightedBallots]) -> tuple[RankedBallots, ...]:
    """Ballots whose weights are places as rankings, each place a level of its own."""
    return tuple(
        RankedBallots(
            levels=tuple((name,) for name, _ in sorted(one.weights, key=lambda pair: pair[1])), how_many=one.how_many
        )
        for one in ballots
    )


def as_choices(ballots: Iterable[WeightedBallots]) -> tuple[WeightedBallots, ...]:
    """The same ballots saying only which proposals they name."""
    return tuple(
        WeightedBallots(weights=tuple((name, 1) for name, _ in one.weights), how_many=one.how_many) for one in ballots
    )
