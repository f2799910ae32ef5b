"""The rules that rank first and then go down the list: plain greedy, its variants, and the two ranked counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitation.budget.rules.contest import Contest, Funding, Parameters
from facilitation.budget.rules.greedy import Overrun, fund
from facilitation.budget.rules.ranking import Measure, per_cost, rank
from facilitation.voting.rules.borda import borda
from facilitation.voting.rules.schulze import pairwise, schulze_levels


class Order(StrEnum):
    """What the list is ordered by: votes (or points), votes for each rupiah, or a count of rankings."""

    VOTES = "votes"
    VOTES_PER_COST = "votes_per_cost"
    BORDA = "borda"
    SCHULZE = "schulze"


NEEDS_RANKINGS = frozenset({Order.BORDA, Order.SCHULZE})


@dataclass(frozen=True, slots=True, kw_only=True)
class DownTheList:
    """Order all proposals, then fund what fits; a proposal with fewer than `fewest_votes` takes no part."""

    order: Order = Order.VOTES
    overrun: Overrun = Overrun.SKIP
    fewest_votes: int = 0

    @property
    def name(self) -> str:
        """What the rule is called in records."""
        return f"{self.order}-then-greedy" if self.order in NEEDS_RANKINGS else "greedy"

    @property
    def parameters(self) -> Parameters:
        """Its order, what happens at the first that does not fit, and the threshold."""
        return {"order": self.order.value, "overrun": self.overrun.value, "fewest_votes": self.fewest_votes}

    def fund(self, contest: Contest) -> Funding:
        """Decide down the list."""
        places = rank(contest.contenders, measured(contest, self.order))
        decisions = fund(
            places,
            contest.whole_rupiah,
            overrun=self.overrun,
            fewest_votes=self.fewest_votes,
            spent_rupiah=contest.given_out_rupiah,
        )
        return Funding(decisions=decisions, ceiling_rupiah=contest.ceiling_rupiah)


def measured(contest: Contest, order: Order) -> Mapping[str, Measure]:
    """What each contender of the contest reaches in this order; more is better."""
    names = [one.proposal_id for one in contest.contenders]
    match order:
        case Order.VOTES:
            return {one.proposal_id: one.votes for one in contest.contenders}
        case Order.VOTES_PER_COST:
            return per_cost(contest.contenders)
        case Order.BORDA:
            return borda(names, contest.rankings)
        case Order.SCHULZE:
            levels = schulze_levels(names, pairwise(names, contest.rankings))
            return {name: len(levels) - number for number, level in enumerate(levels) for name in level}
