"""What voters still hold: integers in units of 1/scale rupiah, so that nothing is ever rounded.

Identical ballots always hold the same, so they share one purse. A payment that is no whole number of units makes the
units finer for everybody; in real elections the scale stays below about 600 bits.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm
from operator import mul

from facilitation.budget.rules.shares.cheapest import Offer
from facilitation.voting.rules.weights import WeightedBallots


@dataclass(frozen=True, slots=True)
class Supporters:
    """Who stands behind a proposal, purse by purse: the tuples belong together.

    `factors` bring money for a weight to a common measure: of two purses, the one with less there is the poorer.
    """

    purses: tuple[int, ...]
    how_many: tuple[int, ...]
    weights: tuple[int, ...]
    factors: tuple[int, ...]

    @property
    def voters(self) -> int:
        """How many voters they are."""
        return sum(self.how_many)

    @property
    def weight(self) -> int:
        """What they all give the proposal together."""
        return sum(map(mul, self.how_many, self.weights))


@dataclass(frozen=True, slots=True)
class Bought:
    """What one purchase took from each voter of the supporters' purses, and which of them gave their full part."""

    offer: Offer
    supporters: Supporters
    scale: int
    paid: tuple[int, ...]
    is_full: tuple[bool, ...]

    def units(self, scale: int) -> dict[int, int]:
        """What each voter of a purse paid, in units of 1/`scale` rupiah, which are as fine as its own or finer."""
        finer = scale // self.scale
        return {purse: units * finer for purse, units in zip(self.supporters.purses, self.paid, strict=True)}


class Purses:
    """The purses of all ballots, each with the same `share`."""

    def __init__(self, share: Fraction, how_many: int) -> None:
        self.scale = share.denominator
        self.held = [share.numerator] * how_many

    def offer(self, index: int, cost: int, supporters: Supporters, *, value: int) -> Offer | None:
        """For how little money per weight they can pay the cost together; None if they cannot.

        Everybody pays in proportion to their weight, or all they hold where that is less. The offer compares by the
        price divided by `value`.
        """
        left = cost * self.scale
        held = self.held
        money = [held[purse] for purse in supporters.purses]
        if sum(map(mul, supporters.how_many, money)) < left:
            return None
        weight = supporters.weight
        poorest_first = sorted(
            zip(map(mul, money, supporters.factors), money, supporters.how_many, supporters.weights, strict=True)
        )
        for _, each_holds, how_many, each_weighs in poorest_first:
            if each_holds * weight >= left * each_weighs:
                break
            left -= how_many * each_holds
            weight -= how_many * each_weighs
        return Offer(index, left, weight * self.scale * value, left, weight)

    def pay(self, offer: Offer, supporters: Supporters) -> Bought:
        """Take the offer's price from the supporters' purses."""
        finer = offer.weight // gcd(offer.weight, offer.left)
        if finer > 1:
            self.scale *= finer
            self.held = [held * finer for held in self.held]
        price = offer.left * finer // offer.weight
        full = [price * weight for weight in supporters.weights]
        paid = tuple(min(self.held[purse], most) for purse, most in zip(supporters.purses, full, strict=True))
        for purse, units in zip(supporters.purses, paid, strict=True):
            self.held[purse] -= units
        is_full = tuple(units == most for units, most in zip(paid, full, strict=True))
        return Bought(offer, supporters, self.scale, paid, is_full)


def supporters(ballots: tuple[WeightedBallots, ...]) -> dict[str, Supporters]:
    """For each proposal that gets weight, who stands behind it; the number of a purse is that of its ballots."""
    found: dict[str, list[tuple[int, int, int]]] = {}
    for purse, one in enumerate(ballots):
        for proposal_id, weight in one.weights:
            found.setdefault(proposal_id, []).append((purse, one.how_many, weight))
    return {proposal_id: _measured(given) for proposal_id, given in found.items()}


def _measured(given: list[tuple[int, int, int]]) -> Supporters:
    purses, how_many, weights = zip(*given, strict=True)
    common = lcm(*weights)
    return Supporters(purses, how_many, weights, tuple(common // weight for weight in weights))
