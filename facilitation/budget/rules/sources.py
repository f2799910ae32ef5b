"""One cut per source of funds: each proposal is paid from its own source, under that source's ceiling."""

from collections.abc import Iterable, Mapping

from facilitation.budget.rules.contest import Contest, Funding, FundingRule
from facilitation.budget.rules.greedy import Decision, fund
from facilitation.budget.rules.ranking import Place


def fund_by_source(places: Iterable[Place], ceilings: Mapping[str, int]) -> tuple[Decision, ...]:
    """One decision per place, in the order given; nothing that one source gives pays for another's proposals.

    `ceilings` has an amount for every source of the places; a Decision's totals are those of its own source.
    """
    ordered = tuple(places)
    by_source: dict[str, list[Place]] = {}
    for place in ordered:
        by_source.setdefault(place.contender.source_code, []).append(place)
    turns = {code: iter(fund(its_own, ceilings[code])) for code, its_own in by_source.items()}
    return tuple(next(turns[place.contender.source_code]) for place in ordered)


def fund_each_source(contest: Contest, rule: FundingRule, ceilings: Mapping[str, int]) -> dict[str, Funding]:
    """The answer of any rule for each source in `ceilings`, as if its proposals were the only ones.

    In the run of a source only voters who chose one of its proposals have a share of its money.
    """
    return {
        code: rule.fund(
            contest.restricted([one.proposal_id for one in contest.contenders if one.source_code == code], ceiling)
        )
        for code, ceiling in ceilings.items()
    }


def spent_by_source(decisions: Iterable[Decision], sources: Iterable[str]) -> dict[str, int]:
    """What is given out of each of `sources`, 0 where nothing is."""
    spent = dict.fromkeys(sources, 0)
    for decision in decisions:
        if decision.is_funded:
            spent[decision.place.contender.source_code] += decision.place.contender.cost_rupiah
    return spent
