"""The terms of a round: how people vote and by which rule money follows, agreed before the lot is drawn."""

from dataclasses import dataclass, replace
from enum import StrEnum

from facilitation.kernel.errors import RuleViolation
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.rules.blend import PERCENT, BlendOutOfRange
from facilitation.voting.rules.reserve import Reserve, checked_reserve

MOST_LIMIT = 100
MOST_THRESHOLD = 10_000
HIGHEST_SCORE = 5


class BallotMethod(StrEnum):
    """What a person can say on a ballot.

    APPROVAL chooses up to a number of proposals, KNAPSACK as many as the ceilings pay, POINTS shares out points, SCORES
    gives each proposal 1 to 5, RANKING puts some in order.
    """

    APPROVAL = "approval"
    KNAPSACK = "knapsack"
    POINTS = "points"
    SCORES = "scores"
    RANKING = "ranking"


class FundingChoice(StrEnum):
    """By which rule the money follows the vote; what each one does is written in budget.rules.offered."""

    EQUAL_SHARES_COMPARED = "equal_shares_compared"
    EQUAL_SHARES = "equal_shares"
    GREEDY = "greedy"
    GREEDY_STOP = "greedy_stop"
    GREEDY_PER_COST = "greedy_per_cost"
    PHRAGMEN = "phragmen"
    BORDA = "borda"
    SCHULZE = "schulze"


WITH_SHARES = frozenset({FundingChoice.EQUAL_SHARES_COMPARED, FundingChoice.EQUAL_SHARES})
OF_RANKINGS = frozenset({FundingChoice.BORDA, FundingChoice.SCHULZE})
DOWN_THE_VOTES = frozenset({FundingChoice.GREEDY, FundingChoice.GREEDY_STOP})
CHOOSING = frozenset({BallotMethod.APPROVAL, BallotMethod.KNAPSACK})
"""The methods in which every mark says the same: this one, please."""


class RuleDoesNotFit(RuleViolation):
    """The funding rule `funding` cannot count ballots of the method `method`."""

    code = "rule_does_not_fit"


class CriteriaNeedPlainVotes(RuleViolation):
    """Criteria are blended with the votes of ballots that only choose, and the list goes down by both together."""

    code = "criteria_need_plain_votes"


class LimitOutOfRange(RuleViolation):
    """A ballot has from `fewest` to `most` votes, points or places."""

    code = "limit_out_of_range"


class ThresholdOutOfRange(RuleViolation):
    """The fewest votes a proposal needs are a number from 0 to `most`."""

    code = "threshold_out_of_range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What everybody knows before voting; nothing of it changes once the round is open.

    `limit` is the most choices, points or places of a ballot, and has no meaning for KNAPSACK and SCORES. With
    `is_open` the counted ballots are published under their receipts, so that everybody finds their own; else under
    random names. A proposal with fewer than `fewest_votes` takes no part under the greedy rules. The team's criteria
    weigh `criteria_percent` of 100 in the order of the list, and the support weighs the rest (rules/blend.py). Of each
    source of funds `reserve` is given out first among the proposals of its group, by the same rule (rules/reserve.py).
    """

    method: BallotMethod
    limit: int
    tally_visibility: TallyVisibility
    is_open: bool = False
    funding: FundingChoice = FundingChoice.EQUAL_SHARES_COMPARED
    fewest_votes: int = 0
    criteria_percent: int = 0
    reserve: Reserve | None = None

    @property
    def support_percent(self) -> int:
        """How much the votes weigh beside the criteria."""
        return PERCENT - self.criteria_percent


def usual(*, votes_per_ballot: int, tally_visibility: TallyVisibility) -> Terms:
    """What a meeting begins with: up to so many choices, and equal shares compared with most votes first."""
    return Terms(method=BallotMethod.APPROVAL, limit=votes_per_ballot, tally_visibility=tally_visibility)


def checked(terms: Terms) -> Terms:
    """Return the terms as they are kept, or raise what is wrong with them."""
    if not 1 <= terms.limit <= MOST_LIMIT:
        raise LimitOutOfRange(fewest=1, most=MOST_LIMIT)
    if not 0 <= terms.fewest_votes <= MOST_THRESHOLD:
        raise ThresholdOutOfRange(most=MOST_THRESHOLD)
    if not 0 <= terms.criteria_percent <= PERCENT:
        raise BlendOutOfRange(whole=PERCENT)
    if terms.criteria_percent and not (terms.method in CHOOSING and terms.funding in DOWN_THE_VOTES):
        raise CriteriaNeedPlainVotes
    if not fits(terms.method, terms.funding):
        raise RuleDoesNotFit(method=terms.method.value, funding=terms.funding.value)
    return terms if terms.reserve is None else replace(terms, reserve=checked_reserve(terms.reserve))


def fits(method: BallotMethod, funding: FundingChoice) -> bool:
    """Whether the rule can count such ballots: rankings have rules of their own, and Phragmén’s needs plain choices."""
    if method is BallotMethod.RANKING or funding in OF_RANKINGS:
        return method is BallotMethod.RANKING and funding in OF_RANKINGS
    return funding is not FundingChoice.PHRAGMEN or method in CHOOSING
