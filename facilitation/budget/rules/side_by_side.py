"""Two rules on the same ballots, source by source: what each would fund, and which of the two the money follows."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitation.budget.rules.approved import approved
from facilitation.budget.rules.comparison import compare
from facilitation.budget.rules.contest import Contest, Funding, FundingRule
from facilitation.budget.rules.offered import lowest_choice, rule_by
from facilitation.budget.rules.sources import fund_each_source
from facilitation.voting.rules.ratings import NOT_RATED, Ratings
from facilitation.voting.rules.terms import OF_RANKINGS, WITH_SHARES, FundingChoice, Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one rule gives out of each source of funds, and how many voters have nothing they chose among it."""

    choice: FundingChoice
    rule: FundingRule
    by_source: Mapping[str, Funding]
    without_choice: int

    @property
    def funded_ids(self) -> frozenset[str]:
        """What it funds in all."""
        return frozenset(name for funding in self.by_source.values() for name in funding.funded_ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """Both sides, `rule` being what the terms name: one of the two, or their comparison.

    `more_by_source` has for each source how many voters have more of their choices funded under the first side, and
    under the second; `decides` which side that source's money follows. `parts` are the contests of the sources, and
    `choices` is that of all, in which every mark is a choice.
    """

    rule: FundingRule
    sides: tuple[Side, Side]
    more_by_source: Mapping[str, tuple[int, int]]
    decides: Mapping[str, FundingChoice]
    parts: Mapping[str, Contest]
    choices: Contest

    @property
    def binding(self) -> Mapping[str, Funding]:
        """The answer that counts, by source."""
        by_choice = {side.choice: side for side in self.sides}
        return {code: by_choice[choice].by_source[code] for code, choice in self.decides.items()}


def sides_of(funding: FundingChoice) -> tuple[FundingChoice, FundingChoice]:
    """The two rules that a result shows: a list and equal shares; for rankings both ways to count them."""
    if funding in OF_RANKINGS:
        return FundingChoice.BORDA, FundingChoice.SCHULZE
    return (FundingChoice.GREEDY if funding in WITH_SHARES else funding), FundingChoice.EQUAL_SHARES


def side_by_side(
    terms: Terms, contest: Contest, ceilings: Mapping[str, int], ratings: Ratings = NOT_RATED
) -> SideBySide:
    """Count by both rules; in the run of a source only voters who chose one of its proposals have a share."""
    lowest = lowest_choice(terms.method)
    choices = approved(contest, lowest)
    names = {code: [one.proposal_id for one in contest.contenders if one.source_code == code] for code in ceilings}
    parts = {code: approved(contest.restricted(names[code], ceiling), lowest) for code, ceiling in ceilings.items()}
    rules = {choice: rule_by(terms, ratings, choice=choice) for choice in sides_of(terms.funding)}
    first, second = (_side(choice, rule, contest, ceilings, choices=choices) for choice, rule in rules.items())
    more = {code: _more(parts[code], first.by_source[code], second.by_source[code]) for code in ceilings}
    return SideBySide(
        rule=rule_by(terms, ratings),
        sides=(first, second),
        more_by_source=more,
        decides={code: _deciding(terms.funding, more[code]) for code in ceilings},
        parts=parts,
        choices=choices,
    )


def _side(
    choice: FundingChoice, rule: FundingRule, contest: Contest, ceilings: Mapping[str, int], *, choices: Contest
) -> Side:
    by_source = fund_each_source(contest, rule, ceilings)
    funded = frozenset(name for funding in by_source.values() for name in funding.funded_ids)
    without = sum(one.how_many for one in choices.ballots if one.choices and funded.isdisjoint(one.choices))
    return Side(choice=choice, rule=rule, by_source=by_source, without_choice=without)


def _more(part: Contest, first: Funding, second: Funding) -> tuple[int, int]:
    found = compare(part, shares=second, greedy=first)
    return found.prefer_greedy, found.prefer_shares


def _deciding(funding: FundingChoice, more: tuple[int, int]) -> FundingChoice:
    """Compared, the shares give way to the list only where strictly more voters are better off by it."""
    if funding is not FundingChoice.EQUAL_SHARES_COMPARED:
        return funding
    first, second = more
    return FundingChoice.GREEDY if first > second else FundingChoice.EQUAL_SHARES
