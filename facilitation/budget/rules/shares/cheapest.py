"""Finds the best offer without asking everybody: an offer only ever becomes worse, so its last one is a bound."""

from collections.abc import Callable
from dataclasses import dataclass

# How finely bounds are compared. A bound is rounded down and so stays one; which offer is best is decided exactly.
BOUND_BITS = 64


@dataclass(frozen=True, slots=True)
class Offer:
    """The exact value `above / below` (below > 0) of the contender at `index`; `left` and `weight` say how it came."""

    index: int
    above: int
    below: int
    left: int = 0
    weight: int = 1

    @property
    def bound(self) -> int:
        """A whole number that is never above the value, in units of 2**-BOUND_BITS."""
        return (self.above << BOUND_BITS) // self.below

    def compared_with(self, other: "Offer") -> int:
        """Below 0 if this one is the lower, 0 if they are exactly equal, above 0 if it is the higher."""
        return self.above * other.below - other.above * self.below


def best_offers(bounds: dict[int, int], ask: Callable[[int], Offer | None]) -> list[Offer]:
    """The lowest offers, all exactly equal, in the order of their index; none where nobody can make one.

    `bounds` has every index still in question with the bound of its last offer; who can make no offer now is taken out
    of it for good, and the bounds of those asked are raised.
    """
    best: list[Offer] = []
    for index, bound in sorted(bounds.items(), key=lambda pair: pair[1]):
        if best and bound > best[0].bound:
            break
        offer = ask(index)
        if offer is None:
            del bounds[index]
            continue
        bounds[index] = offer.bound
        order = offer.compared_with(best[0]) if best else -1
        if order < 0:
            best = [offer]
        elif order == 0:
            best.append(offer)
    return sorted(best, key=lambda offer: offer.index)
