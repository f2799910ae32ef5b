"""The stated blend of the team's criteria with the residents' support, in exact integers."""

from collections.abc import Mapping
from fractions import Fraction

from facilitation.kernel.errors import RuleViolation

PERCENT = 100


class BlendOutOfRange(RuleViolation):
    """The weight of the criteria is no whole percentage from 0 to `whole`."""

    code = "blend_out_of_range"


def blend(
    criteria: Mapping[str, Fraction],
    support: Mapping[str, int],
    *,
    criteria_percent: int,
    highest_criteria: int,
    voters: int,
) -> Mapping[str, int]:
    """`w * criteria + (100-w) * support` for each proposal, each as its share of the most possible.

    The share of the criteria is of `highest_criteria`, the share of support of `voters`, the ballots that are not
    blank. Both are brought to one denominator, 2 * 100 * highest_criteria * voters (see `highest_blend`), so that the
    sums are integers (a median may be a half) and no rounding can ever order two proposals.
    """
    if not 0 <= criteria_percent <= PERCENT:
        raise BlendOutOfRange(whole=PERCENT)
    return {
        proposal_id: int(
            2 * criteria_percent * rated * voters
            + 2 * (PERCENT - criteria_percent) * support[proposal_id] * highest_criteria
        )
        for proposal_id, rated in criteria.items()
    }


def highest_blend(*, highest_criteria: int, voters: int) -> int:
    """What a proposal would get with the best rating on everything and the support of all."""
    return 2 * PERCENT * highest_criteria * voters
