"""How many votes a proposal lacked, found by counting again with so many more people who want it alone."""

from collections.abc import Iterable

from facilitation.budget.rules.contest import Contest, FundingRule

# Enough to tell what would have changed a result: each of them is a whole count under shares.
SUPPORTERS_TRIED = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64)
MOST_VOTES_TRIED = 60


def votes_lacking(contest: Contest, rule: FundingRule, proposal_id: str, *, most: int) -> int | None:
    """The fewest more supporters with whom the rule would fund the proposal, None if `most` of them do not do.

    Every number is tried from 1 up: under equal shares one supporter more can also do harm, since they make everybody's
    share smaller, so that halving the distance would find a wrong number.
    """
    return first_that_helps(contest, rule, proposal_id, range(1, most + 1))


def first_that_helps(contest: Contest, rule: FundingRule, proposal_id: str, tried: Iterable[int]) -> int | None:
    """The first of the numbers of more supporters with whom the proposal is funded, None if none of them does."""
    cost = next(one.cost_rupiah for one in contest.contenders if one.proposal_id == proposal_id)
    if cost > contest.ceiling_rupiah:
        return None
    for how_many in tried:
        if proposal_id in rule.fund(contest.with_sole_supporters(proposal_id, how_many)).funded_ids:
            return how_many
    return None
