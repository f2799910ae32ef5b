"""The rules a meeting can agree on, with every parameter of each, and the contest they decide on in a round."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from facilitation.budget.rules.approved import ByApproval, approving
from facilitation.budget.rules.blended import Blended
from facilitation.budget.rules.comparison import WithComparison
from facilitation.budget.rules.contest import Contest, FundingRule, counted
from facilitation.budget.rules.down_the_list import DownTheList, Order, measured
from facilitation.budget.rules.greedy import Overrun
from facilitation.budget.rules.ranking import Contender, Measure
from facilitation.budget.rules.reserve import WithReserve
from facilitation.budget.rules.shares.equal_shares import Completion, EqualShares, Utility
from facilitation.budget.rules.shares.phragmen import AtTheCeiling, Phragmen
from facilitation.voting.rules.ratings import NOT_RATED, Ratings
from facilitation.voting.rules.reserve import Reserve
from facilitation.voting.rules.support import as_choices, as_rankings, support
from facilitation.voting.rules.terms import HIGHEST_SCORE, BallotMethod, FundingChoice, Terms
from facilitation.voting.rules.weights import WeightedBallots

LOWEST_CHOICE = 4
"""Of the scores 1 to 5, those from here up say: this one, please."""

EQUAL_SHARES = EqualShares(
    utility=Utility.COST,
    completion=Completion.ADD_ONE_THEN_GREEDY,
    stops_when_exhausted=True,
    starts_whole=True,
)
LISTS = {
    FundingChoice.GREEDY: DownTheList(),
    FundingChoice.GREEDY_STOP: DownTheList(overrun=Overrun.STOP),
    FundingChoice.GREEDY_PER_COST: DownTheList(order=Order.VOTES_PER_COST),
    FundingChoice.BORDA: DownTheList(order=Order.BORDA),
    FundingChoice.SCHULZE: DownTheList(order=Order.SCHULZE),
}


def rule_by(terms: Terms, ratings: Ratings = NOT_RATED, *, choice: FundingChoice | None = None) -> FundingRule:
    """The rule that the terms name, or another `choice` under them; the team's ratings as they were frozen."""
    rule = rule_of(choice or terms.funding, fewest_votes=terms.fewest_votes, method=terms.method)
    if terms.criteria_percent and isinstance(rule, DownTheList):
        rule = Blended(plain=rule, ratings=ratings, percent=terms.criteria_percent)
    return rule if terms.reserve is None else _after_reserve(rule, terms.reserve)


def _after_reserve(rule: FundingRule, reserve: Reserve) -> FundingRule:
    """The rule with the reserve; what is compared is what each of the two does with it."""
    if isinstance(rule, WithComparison):
        return replace(rule, rule=_after_reserve(rule.rule, reserve), greedy=_after_reserve(rule.greedy, reserve))
    return WithReserve(rule=rule, reserve=reserve)


def measures_by(rule: FundingRule, contest: Contest) -> Mapping[str, Measure] | None:
    """What orders the whole list: what the rule goes by where it goes down a list, else the votes (None)."""
    if isinstance(rule, WithReserve):
        return measures_by(rule.rule, contest)
    if isinstance(rule, Blended):
        return rule.measures(contest)
    return measured(contest, rule.order) if isinstance(rule, DownTheList) else None


def rule_of(
    choice: FundingChoice, *, fewest_votes: int = 0, method: BallotMethod = BallotMethod.APPROVAL
) -> FundingRule:
    """The rule behind a choice; the threshold is for lists alone, also for the one that shares are compared with."""
    if choice in LISTS:
        return replace(LISTS[choice], fewest_votes=fewest_votes)
    if choice is FundingChoice.PHRAGMEN:
        return Phragmen(at_the_ceiling=AtTheCeiling.STOP, completes_greedily=True)
    lowest = lowest_choice(method)
    shares: FundingRule = EQUAL_SHARES if lowest == 1 else ByApproval(rule=EQUAL_SHARES, lowest_score=lowest)
    if choice is FundingChoice.EQUAL_SHARES:
        return shares
    return WithComparison(rule=shares, greedy=DownTheList(fewest_votes=fewest_votes), lowest_score=lowest)


def lowest_choice(method: BallotMethod) -> int:
    """The least mark by which a voter has chosen a proposal: any, but for scores."""
    return LOWEST_CHOICE if method is BallotMethod.SCORES else 1


def contest_of(
    method: BallotMethod,
    contenders: Iterable[Contender],
    ballots: tuple[WeightedBallots, ...],
    *,
    limit: int,
    ceiling_rupiah: int,
) -> Contest:
    """The contest of a round with ballots of this method; `limit` is the most points of one of them.

    Choices, points and scores weigh what they say. Rankings are kept as such, and the votes are those that everybody
    sees: twice Borda's points (voting/rules/support.py).
    """
    known = tuple(contenders)
    if method is not BallotMethod.RANKING:
        full_weight = {BallotMethod.POINTS: limit, BallotMethod.SCORES: HIGHEST_SCORE}.get(method, 1)
        return counted(known, ballots, ceiling_rupiah, full_weight=full_weight)
    votes = support(method, [one.proposal_id for one in known], ballots)
    return Contest(
        contenders=tuple(replace(one, votes=votes[one.proposal_id]) for one in known),
        ballots=as_choices(ballots),
        ceiling_rupiah=ceiling_rupiah,
        rankings=as_rankings(ballots),
        full_weight=2 * (len(known) - 1),
    )


def choices_of(method: BallotMethod, ballots: tuple[WeightedBallots, ...]) -> tuple[WeightedBallots, ...]:
    """The ballots of a group as the contest of shares has them, to be found in it again."""
    if method is BallotMethod.RANKING:
        return as_choices(ballots)
    return approving(ballots, LOWEST_CHOICE) if method is BallotMethod.SCORES else ballots
