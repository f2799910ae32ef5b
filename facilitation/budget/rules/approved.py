"""Ballots of scores as ballots of choices: a high score is a choice, a low one is none."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from facilitation.budget.rules.contest import Contest, Funding, FundingRule, Parameters, counted
from facilitation.voting.rules.weights import WeightedBallots


@dataclass(frozen=True, slots=True, kw_only=True)
class ByApproval:
    """A rule that counts a score from `lowest_score` up as one choice, and lower ones as nothing.

    Whoever gives a proposal 1 of 5 does not ask for it, and must not pay for it under equal shares.
    """

    rule: FundingRule
    lowest_score: int

    @property
    def name(self) -> str:
        """What the rule is called in records."""
        return self.rule.name

    @property
    def parameters(self) -> Parameters:
        """Those of the rule, and the lowest score that is a choice."""
        return {**self.rule.parameters, "lowest_score": self.lowest_score}

    def fund(self, contest: Contest) -> Funding:
        """Decide by the choices; a ballot without any is blank here."""
        return self.rule.fund(approved(contest, self.lowest_score))


def approved(contest: Contest, lowest_score: int) -> Contest:
    """The contest in which each ballot only chooses; itself where every mark is a choice (`lowest_score` up to 1)."""
    if lowest_score <= 1:
        return contest
    ballots = approving(contest.ballots, lowest_score)
    return replace(counted(contest.contenders, ballots, contest.ceiling_rupiah), rankings=contest.rankings)


def approving(ballots: Iterable[WeightedBallots], lowest_score: int) -> tuple[WeightedBallots, ...]:
    """The ballots with one vote for each proposal that got `lowest_score` at least, identical ones merged."""
    many: Counter[tuple[tuple[str, int], ...]] = Counter()
    for one in ballots:
        many[tuple((name, 1) for name, score in one.weights if score >= lowest_score)] += one.how_many
    return tuple(WeightedBallots(weights=weights, how_many=how_many) for weights, how_many in sorted(many.items()))
