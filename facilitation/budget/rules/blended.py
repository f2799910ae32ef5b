"""The list ordered by the team's criteria and the votes together, in the proportion agreed before the vote."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from facilitation.budget.rules.contest import Contest, Funding, Parameters
from facilitation.budget.rules.down_the_list import DownTheList
from facilitation.budget.rules.greedy import fund
from facilitation.budget.rules.ranking import Measure, rank
from facilitation.voting.rules.blend import blend
from facilitation.voting.rules.ratings import Ratings


@dataclass(frozen=True, slots=True, kw_only=True)
class Blended:
    """A list that goes down by `percent` of what the team gave and by the votes for the rest (voting/rules/blend.py).

    What nobody voted for is not funded, however well it is rated; a tie goes by the usual order.
    """

    plain: DownTheList
    ratings: Ratings
    percent: int

    @property
    def name(self) -> str:
        """What the rule is called in records."""
        return "criteria-and-votes-then-greedy"

    @property
    def parameters(self) -> Parameters:
        """Those of the plain list, and how much the criteria weigh; the ratings stand beside them in the manifest."""
        return {**self.plain.parameters, "criteria_percent": self.percent}

    def measures(self, contest: Contest) -> Mapping[str, Measure]:
        """What each contender reaches; the share of support is of all who voted, whatever source is counted."""
        totals = self.ratings.totals
        return blend(
            {one.proposal_id: totals.get(one.proposal_id, Fraction(0)) for one in contest.contenders},
            {one.proposal_id: one.votes for one in contest.contenders},
            criteria_percent=self.percent,
            highest_criteria=self.ratings.highest,
            voters=contest.everybody,
        )

    def fund(self, contest: Contest) -> Funding:
        """Decide down the list."""
        decisions = fund(
            rank(contest.contenders, self.measures(contest)),
            contest.whole_rupiah,
            overrun=self.plain.overrun,
            fewest_votes=self.plain.fewest_votes,
            spent_rupiah=contest.given_out_rupiah,
        )
        return Funding(decisions=decisions, ceiling_rupiah=contest.ceiling_rupiah)
