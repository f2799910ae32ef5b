"""What happens to residents' words and to the proposals made of them."""

from facilitation.aspirations.usecases import (
    bringing,
    completing,
    direct,
    linking,
    listing,
    merging,
    moderating,
    sources,
    splitting,
    submitting,
    supporting,
    withdrawing,
)

__all__ = [
    "bringing",
    "completing",
    "direct",
    "linking",
    "listing",
    "merging",
    "moderating",
    "sources",
    "splitting",
    "submitting",
    "supporting",
    "withdrawing",
]
