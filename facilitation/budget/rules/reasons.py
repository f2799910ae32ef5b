"""Why a proposal is inside or outside the ceiling, and what ordered equals."""

from enum import StrEnum


class FundingReason(StrEnum):
    """The one reason recorded for every line of a greedy result (voting.md 1.6)."""

    FITS = "fits"
    TOO_EXPENSIVE_NOW = "too_expensive_now"
    ABOVE_CEILING = "above_ceiling"
    NO_SUPPORT = "no_support"


class TieBreak(StrEnum):
    """What put a line before or behind its equals: the lower cost, else the public lot."""

    COST = "cost"
    LOT = "lot"
