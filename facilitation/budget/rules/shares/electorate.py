"""Runs the Method of Equal Shares once: every voter gets a share, and supporters buy proposals together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from facilitation.budget.rules.contest import Contest
from facilitation.budget.rules.ranking import Contender, tie_order
from facilitation.budget.rules.shares.cheapest import Offer, best_offers
from facilitation.budget.rules.shares.purses import Bought, Purses, Supporters, supporters


@dataclass(frozen=True, slots=True)
class Round:
    """One purchase, and the contenders that were exactly as good, by their index in the tie order."""

    bought: Bought
    tied: tuple[int, ...]

    @property
    def index(self) -> int:
        """The contender that was bought."""
        return self.bought.offer.index


@dataclass(frozen=True, slots=True)
class Run:
    """What came of one share: the rounds, and what is left in the purses after them."""

    share: Fraction
    rounds: tuple[Round, ...]
    purses: Purses
    cost_rupiah: int

    @property
    def bought(self) -> frozenset[int]:
        """The contenders that were bought, by index."""
        return frozenset(one.index for one in self.rounds)


class Electorate:
    """The contenders that can be bought, in the tie order, with their supporters; made once for all shares."""

    def __init__(self, contest: Contest, values: Mapping[str, int]) -> None:
        """`values` is what a unit of weight is worth for each contender: its cost, or 1."""
        self.ballots = contest.ballots
        self.contenders: Sequence[Contender] = sorted(
            (one for one in contest.contenders if one.votes and one.cost_rupiah <= contest.ceiling_rupiah),
            key=tie_order,
        )
        behind = supporters(contest.ballots)
        self.supporters: Sequence[Supporters] = [behind[one.proposal_id] for one in self.contenders]
        # What costs nothing is worth something all the same; its price is 0, and it is bought first.
        self.values = [values[one.proposal_id] or 1 for one in self.contenders]

    @property
    def cost_rupiah(self) -> int:
        """What all contenders that can be bought cost together."""
        return sum(one.cost_rupiah for one in self.contenders)

    def run(self, share: Fraction) -> Run:
        """Buy, round by round, what gives the most for the money, until no supporters can pay any more."""
        purses = Purses(share, len(self.ballots))
        bounds = dict.fromkeys(range(len(self.contenders)), 0)
        rounds: list[Round] = []

        def ask(index: int) -> Offer | None:
            cost, value = self.contenders[index].cost_rupiah, self.values[index]
            return purses.offer(index, cost, self.supporters[index], value=value)

        while best := best_offers(bounds, ask):
            # The contenders stand in the tie order, so the first of equals is the one that it chooses.
            first = best[0]
            del bounds[first.index]
            bought = purses.pay(first, self.supporters[first.index])
            rounds.append(Round(bought, tuple(one.index for one in best)))
        return Run(
            share=share,
            rounds=tuple(rounds),
            purses=purses,
            cost_rupiah=sum(self.contenders[one.index].cost_rupiah for one in rounds),
        )
