"""Works out what a method shows beside the sums, from the ballots that were counted."""

from collections.abc import Iterable

from facilitation.budget.views import MethodFigures, RankingFigures, ScoreFigures
from facilitation.voting.rules.schulze import condorcet_winner, pairwise, schulze_levels
from facilitation.voting.rules.scores import scores
from facilitation.voting.rules.support import as_rankings
from facilitation.voting.rules.terms import BallotMethod
from facilitation.voting.rules.weights import WeightedBallots
from facilitation.voting.views import Candidate

Ballots = tuple[WeightedBallots, ...]


def method_figures(method: BallotMethod, candidates: Iterable[Candidate], ballots: Ballots) -> MethodFigures:
    """The figures of a round; the same ballots give the same, whatever order they come in."""
    numbers = {one.proposal_id: one.ballot_number for one in candidates}
    if method is BallotMethod.SCORES:
        return MethodFigures(scores=_scores(numbers, ballots))
    if method is BallotMethod.RANKING:
        return MethodFigures(rankings=_rankings(numbers, ballots))
    return MethodFigures()


def _scores(numbers: dict[str, int], ballots: Ballots) -> tuple[ScoreFigures, ...]:
    given = scores(numbers, ballots)
    return tuple(
        ScoreFigures(
            ballot_number=number,
            total=given[name].total,
            count=given[name].count,
            mean=given[name].mean,
            spread=given[name].spread,
        )
        for name, number in numbers.items()
    )


def _rankings(numbers: dict[str, int], ballots: Ballots) -> RankingFigures:
    names = tuple(numbers)
    preferring = pairwise(names, as_rankings(one for one in ballots if not one.is_blank))
    winner = condorcet_winner(names, preferring)
    return RankingFigures(
        numbers=tuple(numbers.values()),
        preferring=tuple(tuple(preferring.get((one, other), 0) for other in names) for one in names),
        levels=tuple(tuple(numbers[name] for name in level) for level in schulze_levels(names, preferring)),
        winner=None if winner is None else numbers[winner],
    )
