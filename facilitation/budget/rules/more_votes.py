"""How many votes a proposal lacked, found by counting again with so many more people who want it alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

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


class Help(StrEnum):
    """What would have got an unfunded proposal its money.

    VOTES is the fewest votes that it lacked; SUPPORTERS is a number of people with whom it would have been funded, and
    perhaps with fewer; NOTHING_TRIED says that no number tried does, ABOVE_CEILING that none can.
    """

    VOTES = "votes"
    SUPPORTERS = "supporters"
    NOTHING_TRIED = "nothing_tried"
    ABOVE_CEILING = "above_ceiling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """What would have helped, and how many more people it takes; the most that were tried where none of them does."""

    help: Help
    how_many: int


def chance_of(contest: Contest, rule: FundingRule, proposal_id: str, *, is_list: bool) -> Chance:
    """What would have helped an unfunded proposal; down a list each vote more brings it forward, so each is tried."""
    cost = next(one.cost_rupiah for one in contest.contenders if one.proposal_id == proposal_id)
    if cost > contest.ceiling_rupiah:
        return Chance(help=Help.ABOVE_CEILING, how_many=0)
    tried = range(1, MOST_VOTES_TRIED + 1) if is_list else SUPPORTERS_TRIED
    found = first_that_helps(contest, rule, proposal_id, tried)
    if found is None:
        return Chance(help=Help.NOTHING_TRIED, how_many=tried[-1])
    return Chance(help=Help.VOTES if is_list else Help.SUPPORTERS, how_many=found)
