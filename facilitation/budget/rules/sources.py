"""One run of a rule per source of funds: each proposal is paid from its own source, under that source's ceiling."""

from collections.abc import Mapping

from facilitation.budget.rules.contest import Contest, Funding, FundingRule


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
