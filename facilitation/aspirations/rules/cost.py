"""What a proposal costs, as far as anybody knows."""

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.money import MAX_RUPIAH


class CostOutOfRange(RuleViolation):
    """A cost is at least one rupiah, and no more than can be counted."""

    code = "cost_out_of_range"


def cost(amount_rupiah: int) -> int:
    """Return a cost from one rupiah up."""
    if not 1 <= amount_rupiah <= MAX_RUPIAH:
        raise CostOutOfRange(smallest_rupiah=1, largest_rupiah=MAX_RUPIAH)
    return amount_rupiah
