"""The comparison step: shares give way to plain greedy where strictly more voters get more of their choices by it."""

from dataclasses import dataclass, field

from facilitation.budget.rules.approved import approved
from facilitation.budget.rules.contest import Contest, Funding, FundingRule, Parameters
from facilitation.budget.rules.down_the_list import DownTheList


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How many voters have more funded choices under which rule; who has nothing under one of them has 0 there."""

    prefer_shares: int
    prefer_greedy: int

    @property
    def is_greedy_chosen(self) -> bool:
        """Whether plain greedy decides; a draw leaves it to the shares."""
        return self.prefer_greedy > self.prefer_shares


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedFunding(Funding):
    """The chosen rule's decisions, with both answers beside it, so that everybody sees who gains and who loses."""

    comparison: Comparison
    shares: Funding
    greedy: Funding


@dataclass(frozen=True, slots=True, kw_only=True)
class WithComparison:
    """A rule with shares, and plain greedy to compare it with.

    Where people score, what got `lowest_score` at least is their choice; elsewhere every mark is.
    """

    rule: FundingRule
    greedy: FundingRule = field(default_factory=DownTheList)
    lowest_score: int = 1

    @property
    def name(self) -> str:
        """What the rule is called in records."""
        return f"{self.rule.name}-comparison"

    @property
    def parameters(self) -> Parameters:
        """Those of the rule with shares, that it is compared, and the threshold of the list it is compared with."""
        return {**self.rule.parameters, "comparison": True, "fewest_votes": self.greedy.parameters["fewest_votes"]}

    def fund(self, contest: Contest) -> Funding:
        """Decide by both, and answer with the one that the comparison chooses."""
        shares, greedy = self.rule.fund(contest), self.greedy.fund(contest)
        comparison = compare(approved(contest, self.lowest_score), shares=shares, greedy=greedy)
        return ComparedFunding(
            decisions=(greedy if comparison.is_greedy_chosen else shares).decisions,
            ceiling_rupiah=contest.ceiling_rupiah,
            comparison=comparison,
            shares=shares,
            greedy=greedy,
        )


def compare(contest: Contest, *, shares: Funding, greedy: Funding) -> Comparison:
    """Ask every ballot under which of the two more of its choices are funded."""
    by_shares, by_greedy = frozenset(shares.funded_ids), frozenset(greedy.funded_ids)
    prefer_shares = prefer_greedy = 0
    for one in contest.ballots:
        more_by_shares = len(by_shares.intersection(one.choices)) - len(by_greedy.intersection(one.choices))
        prefer_shares += one.how_many * (more_by_shares > 0)
        prefer_greedy += one.how_many * (more_by_shares < 0)
    return Comparison(prefer_shares=prefer_shares, prefer_greedy=prefer_greedy)
