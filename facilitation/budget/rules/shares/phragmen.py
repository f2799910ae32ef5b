"""Sequential Phragmén: voters earn money at the same pace, and supporters buy a proposal as soon as they can."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import gcd, lcm

from facilitation.budget.rules.contest import Contest, Funding, Parameters
from facilitation.budget.rules.ranking import Contender, tie_order
from facilitation.budget.rules.reasons import FundingReason
from facilitation.budget.rules.shares.accounts import lack, purchase
from facilitation.budget.rules.shares.assemble import Bill, complete
from facilitation.budget.rules.shares.cheapest import Offer, best_offers
from facilitation.budget.rules.shares.purses import Bought, Supporters, supporters
from facilitation.budget.rules.shares.records import Purchase, SharesFunding
from facilitation.kernel.errors import RuleViolation


class NeedsApprovals(RuleViolation):
    """Phragmén's rule is defined for ballots that approve proposals, all alike."""

    code = "needs_approvals"


class AtTheCeiling(StrEnum):
    """STOP ends the rule when one of the next (tied) purchases overruns; SKIP drops what no longer fits and goes on."""

    STOP = "stop"
    SKIP = "skip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phragmen:
    """Phragmén's rule; with `completes_greedily` what is left over is given out down the list of votes."""

    at_the_ceiling: AtTheCeiling = AtTheCeiling.STOP
    completes_greedily: bool = False

    @property
    def name(self) -> str:
        """What the rule is called in records."""
        return "phragmen"

    @property
    def parameters(self) -> Parameters:
        """What happens at the ceiling, and with the money left over."""
        return {"at_the_ceiling": self.at_the_ceiling.value, "completion": "u" if self.completes_greedily else "none"}

    def fund(self, contest: Contest) -> Funding:
        """Decide on every contender; raises NeedsApprovals for ballots that weigh choices differently."""
        if any(weight != 1 for one in contest.ballots for _, weight in one.weights):
            raise NeedsApprovals
        savings = _Savings(contest)
        savings.buy(self.at_the_ceiling)
        return SharesFunding(
            decisions=complete(contest, savings.bill(self.at_the_ceiling), is_greedy=self.completes_greedily),
            ceiling_rupiah=contest.ceiling_rupiah,
            voters=contest.voters,
            share_rupiah=savings.now,
        )


class _Savings:
    """What voters have saved since they last paid: times are integers in units of 1/scale rupiah."""

    def __init__(self, contest: Contest) -> None:
        self._contenders: Sequence[Contender] = sorted(
            (one for one in contest.contenders if one.votes and one.cost_rupiah <= contest.ceiling_rupiah),
            key=tie_order,
        )
        behind = supporters(contest.ballots)
        self._supporters: Sequence[Supporters] = [behind[one.proposal_id] for one in self._contenders]
        self._left = contest.ceiling_rupiah
        self._scale = 1
        self._paid_at = [0] * len(contest.ballots)
        self._bounds = dict.fromkeys(range(len(self._contenders)), 0)
        self._purchases: list[tuple[Bought, Purchase]] = []
        self.now = Fraction(0)

    def buy(self, at_the_ceiling: AtTheCeiling) -> None:
        """Let time run until nothing more can be bought."""
        while True:
            if at_the_ceiling is AtTheCeiling.SKIP:
                self._drop_what_does_not_fit()
            best = best_offers(self._bounds, self._offer)
            if not best:
                return
            self.now = Fraction(best[0].above, best[0].below)
            # As in the published rule, one tied purchase that overruns ends it, even if another would still fit.
            if any(self._contenders[one.index].cost_rupiah > self._left for one in best):
                return
            self._pay(best)

    def bill(self, at_the_ceiling: AtTheCeiling) -> Bill:
        """What was bought, and why the others were not."""
        # In these units even the last moment is a whole number, which need not be one at which somebody paid.
        scale = lcm(self._scale, self.now.denominator)
        now = int(self.now * scale)
        held = [now - paid_at * (scale // self._scale) for paid_at in self._paid_at]
        paid = [(self._contenders[bought.offer.index], bought.units(scale)) for bought, _ in self._purchases]
        taken = {bought.offer.index for bought, _ in self._purchases}
        is_stopped = at_the_ceiling is AtTheCeiling.STOP
        return Bill(
            purchases=tuple((self._contenders[bought.offer.index], record) for bought, record in self._purchases),
            lacks={
                one.proposal_id: lack(one, self._supporters[index], held, paid, scale=scale)
                for index, one in enumerate(self._contenders)
                if index not in taken
            },
            unbought=FundingReason.AFTER_STOP if is_stopped else FundingReason.TOO_EXPENSIVE_NOW,
        )

    def _drop_what_does_not_fit(self) -> None:
        for index in [each for each in self._bounds if self._contenders[each].cost_rupiah > self._left]:
            del self._bounds[index]

    def _offer(self, index: int) -> Offer:
        """The time at which its supporters can pay: what they have paid before is not there any more."""
        behind = self._supporters[index]
        paid_at = sum(self._paid_at[purse] * many for purse, many in zip(behind.purses, behind.how_many, strict=True))
        needed = self._contenders[index].cost_rupiah * self._scale + paid_at
        voters = behind.voters
        return Offer(index, needed, voters * self._scale, needed, voters)

    def _pay(self, best: list[Offer]) -> None:
        offer = best[0]
        finer = offer.weight // gcd(offer.weight, offer.left)
        self._scale *= finer
        self._paid_at = [units * finer for units in self._paid_at]
        time = offer.left * finer // offer.weight
        behind = self._supporters[offer.index]
        paid = tuple(time - self._paid_at[purse] for purse in behind.purses)
        for purse in behind.purses:
            self._paid_at[purse] = time
        bought = Bought(offer, behind, self._scale, paid, (True,) * len(paid))
        record = purchase(
            bought,
            self._contenders,
            round_number=len(self._purchases) + 1,
            tied=[one.index for one in best],
            value=self.now,
        )
        self._purchases.append((bought, record))
        self._left -= self._contenders[offer.index].cost_rupiah
        del self._bounds[offer.index]
