"""Invented contests for properties, and the same contest told in another way."""

from hypothesis import strategies as st

from facilitation.budget.rules.contest import counted
from facilitation.budget.rules.ranking import Contender
from facilitation.voting.rules.weights import WeightedBallots, weigh

NAMES = "abcdef"


@st.composite
def contests(draw, *, most_weight=1, most_cost=60):
    """Up to six proposals and some ballots, blank ones and proposals without votes or above the ceiling included."""
    names = NAMES[: draw(st.integers(1, len(NAMES)))]
    numbers = draw(st.permutations(range(len(names))))
    contenders = [
        Contender(proposal_id=name, votes=0, cost_rupiah=draw(st.integers(1, most_cost)), ballot_number=number)
        for name, number in zip(names, numbers, strict=True)
    ]
    ballot = st.dictionaries(st.sampled_from(names), st.integers(1, most_weight), max_size=4)
    ballots = draw(st.lists(ballot, max_size=14))
    return counted(contenders, weigh(ballots), draw(st.integers(1, 150)), full_weight=most_weight)


def single_ballots(contest):
    """Every voter's ballot by itself."""
    return [dict(one.weights) for one in contest.ballots for _ in range(one.how_many)]


def shuffled(contest, shuffler):
    """The same contest with its voters and its proposals entered in another order, one ballot at a time."""
    ballots = [WeightedBallots(weights=one.weights, how_many=1) for one in contest.ballots for _ in range(one.how_many)]
    contenders = list(contest.contenders)
    shuffler.shuffle(ballots)
    shuffler.shuffle(contenders)
    return counted(contenders, tuple(ballots), contest.ceiling_rupiah, full_weight=contest.full_weight)


def renamed(contest, names):
    """The same contest with other names, {old: new}."""
    contenders = [
        Contender(
            proposal_id=names[one.proposal_id], votes=0, cost_rupiah=one.cost_rupiah, ballot_number=one.ballot_number
        )
        for one in contest.contenders
    ]
    ballots = weigh([{names[name]: weight for name, weight in one.items()} for one in single_ballots(contest)])
    return counted(contenders, ballots, contest.ceiling_rupiah, full_weight=contest.full_weight)


def scaled(contest, factor):
    """The same contest with all money multiplied."""
    contenders = [
        Contender(
            proposal_id=one.proposal_id, votes=0, cost_rupiah=one.cost_rupiah * factor, ballot_number=one.ballot_number
        )
        for one in contest.contenders
    ]
    return counted(contenders, contest.ballots, contest.ceiling_rupiah * factor, full_weight=contest.full_weight)
