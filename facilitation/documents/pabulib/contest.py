"""Turns a .pb file into what the funding rules decide on."""

from collections.abc import Callable, Iterable, Mapping

from facilitation.budget.rules.approved import approving
from facilitation.budget.rules.contest import Contest, counted
from facilitation.budget.rules.ranking import Contender
from facilitation.documents.pabulib.file import PabulibBallot, PabulibFile, VoteType
from facilitation.voting.rules.ranked import merge_ranked
from facilitation.voting.rules.terms import HIGHEST_SCORE
from facilitation.voting.rules.weights import WeightedBallots, weigh


def contest_of(file: PabulibFile, ballots: tuple[WeightedBallots, ...]) -> Contest:
    """The contest of a file with its ballots as weighed below; the order of its rows is the lot."""
    contenders = [
        Contender(proposal_id=one.proposal_id, votes=0, cost_rupiah=one.cost, ballot_number=number)
        for number, one in enumerate(file.proposals, start=1)
    ]
    orders = [[[name] for name in ballot.choices] for ballot in file.ballots]
    return counted(
        contenders,
        ballots,
        file.budget,
        rankings=merge_ranked(orders) if file.vote_type is VoteType.ORDINAL else (),
        full_weight=_full_weight(file, ballots),
    )


def as_counted(file: PabulibFile, ballots: Iterable[PabulibBallot]) -> tuple[WeightedBallots, ...]:
    """Ballots of the file as its own scores count them.

    Points and scores weigh what they say, an unrated proposal the file's default score or nothing. In a ranking the
    first gets as many points as a ballot may name proposals, the next one less, down to 1.
    """
    return weigh(map(_weigher(file), ballots))


def as_wishes(file: PabulibFile, ballots: Iterable[PabulibBallot]) -> tuple[WeightedBallots, ...]:
    """The same for a rule in which voters pay: of scores the two highest are a choice, as in a meeting's own round."""
    counted_ballots = as_counted(file, ballots)
    if file.vote_type is not VoteType.SCORING:
        return counted_ballots
    return approving(counted_ballots, file.number("max_points", HIGHEST_SCORE) - 1)


def _weigher(file: PabulibFile) -> Callable[[PabulibBallot], Mapping[str, int]]:
    """What says of a ballot of this file what it gives to whom."""
    match file.vote_type:
        case VoteType.APPROVAL | VoteType.CHOOSE_ONE:
            return lambda ballot: dict.fromkeys(ballot.choices, 1)
        case VoteType.ORDINAL:
            most = file.longest_ballot
            return lambda ballot: {name: most - place for place, name in enumerate(ballot.choices)}
        case VoteType.CUMULATIVE | VoteType.SCORING:
            default = dict.fromkeys((one.proposal_id for one in file.proposals), file.number("default_score", 0))
            # Who rates nothing leaves a blank ballot, not one full of default scores.
            return lambda ballot: (
                default | dict(zip(ballot.choices, ballot.points, strict=True)) if ballot.choices else {}
            )


def _full_weight(file: PabulibFile, ballots: tuple[WeightedBallots, ...]) -> int:
    """The most that one ballot can give to a single proposal."""
    match file.vote_type:
        case VoteType.CUMULATIVE:
            largest = max((sum(weight for _, weight in one.weights) for one in ballots), default=1)
            return file.number("max_sum_points", largest)
        case _:
            return max((weight for one in ballots for _, weight in one.weights), default=1)
