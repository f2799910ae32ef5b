"""Why a proposal is inside or outside the ceiling, and what ordered equals."""

from enum import StrEnum


class FundingReason(StrEnum):
    """The one reason recorded for every proposal of a result (docs/decisions/0030).

    The first four are plain greedy's. BELOW_THRESHOLD and AFTER_STOP come from its variants and, the latter, from
    Phragmén; PAID_BY_SUPPORTERS and SUPPORTERS_SHORT from the rules in which voters hold shares of the money.
    """

    FITS = "fits"
    TOO_EXPENSIVE_NOW = "too_expensive_now"
    ABOVE_CEILING = "above_ceiling"
    NO_SUPPORT = "no_support"
    BELOW_THRESHOLD = "below_threshold"
    AFTER_STOP = "after_stop"
    PAID_BY_SUPPORTERS = "paid_by_supporters"
    SUPPORTERS_SHORT = "supporters_short"


# The reasons with which a proposal gets its money.
FUNDING = frozenset({FundingReason.FITS, FundingReason.PAID_BY_SUPPORTERS})


class ReservePart(StrEnum):
    """What the reserve did for a proposal of its group: FUNDED it, or sent it on to be counted with all others."""

    FUNDED = "funded"
    SENT_ON = "sent_on"


class TieBreak(StrEnum):
    """What put a line before or behind its equals: the lower cost, else more support, else the public lot."""

    COST = "cost"
    SUPPORT = "support"
    LOT = "lot"
