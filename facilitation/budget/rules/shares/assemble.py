"""Puts what supporters bought and what is left over together into one decision for each proposal."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from facilitation.budget.rules.contest import Contest
from facilitation.budget.rules.greedy import Decision, fund
from facilitation.budget.rules.ranking import Contender, Place, rank
from facilitation.budget.rules.reasons import FundingReason
from facilitation.budget.rules.shares.records import FundingPart, Lack, Purchase, SharesDecision, SharesFunding


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    """What was bought, in order, and for each other proposal that could have been: what its supporters lack.

    `unbought` is the reason of those that stay without money.
    """

    purchases: tuple[tuple[Contender, Purchase], ...]
    lacks: Mapping[str, Lack]
    unbought: FundingReason = FundingReason.SUPPORTERS_SHORT

    @property
    def spent_rupiah(self) -> int:
        """What all that was bought costs together."""
        return sum(contender.cost_rupiah for contender, _ in self.purchases)


def complete(contest: Contest, bill: Bill, *, is_greedy: bool) -> tuple[SharesDecision, ...]:
    """All decisions: the bought ones in their order, then the others by votes; greedily funded from what is left."""
    places = rank(contest.contenders)
    bought = {contender.proposal_id for contender, _ in bill.purchases}
    rest = [place for place in places if place.contender.proposal_id not in bought]
    spent = contest.given_out_rupiah + bill.spent_rupiah
    left_over = fund(rest, contest.whole_rupiah, spent_rupiah=spent)
    rest_decisions = (
        (_in_part(one, FundingPart.COMPLETION, bill.lacks) for one in left_over)
        if is_greedy
        else (_unbought(one, bill, contest) for one in left_over)
    )
    return (*_bought(places, bill, contest.given_out_rupiah), *rest_decisions)


def everything(contest: Contest) -> SharesFunding:
    """The answer where all supported proposals fit together: every one of them gets its money."""
    decisions = fund(rank(contest.contenders), contest.whole_rupiah, spent_rupiah=contest.given_out_rupiah)
    return SharesFunding(
        decisions=tuple(_in_part(one, FundingPart.EVERYTHING) for one in decisions),
        ceiling_rupiah=contest.ceiling_rupiah,
        voters=contest.voters,
        share_rupiah=Fraction(contest.ceiling_rupiah, contest.voters) if contest.voters else Fraction(0),
    )


def _bought(places: Iterable[Place], bill: Bill, given_out_rupiah: int) -> Iterable[SharesDecision]:
    place_of = {place.contender.proposal_id: place for place in places}
    spent = given_out_rupiah
    for contender, purchase in bill.purchases:
        spent += contender.cost_rupiah
        yield SharesDecision(
            place=place_of[contender.proposal_id],
            reason=FundingReason.PAID_BY_SUPPORTERS,
            running_total_rupiah=spent,
            part=FundingPart.CORE,
            purchase=purchase,
        )


def _in_part(decision: Decision, part: FundingPart, lacks: Mapping[str, Lack] | None = None) -> SharesDecision:
    """A greedy decision with the part in which it was funded, or what its supporters lacked before."""
    return SharesDecision(
        place=decision.place,
        reason=decision.reason,
        running_total_rupiah=decision.running_total_rupiah,
        short_rupiah=decision.short_rupiah,
        part=part if decision.is_funded else None,
        lack=(lacks or {}).get(decision.place.contender.proposal_id),
    )


def _unbought(decision: Decision, bill: Bill, contest: Contest) -> SharesDecision:
    """The decision that nothing is left over for: greed's reason only where it could not have been bought at all."""
    contender, spent = decision.place.contender, contest.given_out_rupiah + bill.spent_rupiah
    found = bill.lacks.get(contender.proposal_id)
    if found is None:
        reason, short = decision.reason, decision.short_rupiah
    elif bill.unbought is FundingReason.SUPPORTERS_SHORT:
        reason, short = bill.unbought, ceil(found.short_rupiah)
    else:
        reason, short = bill.unbought, max(spent + contender.cost_rupiah - contest.whole_rupiah, 0)
    return SharesDecision(
        place=decision.place, reason=reason, running_total_rupiah=spent, short_rupiah=short, lack=found
    )
