"""Plain greedy: down the ranking, fund what still fits under the ceiling and skip what does not."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitation.budget.rules.ranking import Place
from facilitation.budget.rules.reasons import FundingReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the ceiling says about one place, and why.

    `running_total_rupiah` is the money given out down to and including it. `short_rupiah` is what was
    missing: at its turn where it was TOO_EXPENSIVE_NOW, against the whole ceiling where it is
    ABOVE_CEILING, else 0.
    """

    place: Place
    reason: FundingReason
    running_total_rupiah: int
    short_rupiah: int = 0

    @property
    def is_funded(self) -> bool:
        """Whether the ceiling reaches it."""
        return self.reason is FundingReason.FITS


def fund(places: Iterable[Place], ceiling_rupiah: int) -> tuple[Decision, ...]:
    """One decision per place, in the order given; what is funded never costs more than the ceiling together."""
    decisions: list[Decision] = []
    spent = 0
    for place in places:
        decision = _decide(place, spent=spent, ceiling=ceiling_rupiah)
        spent = decision.running_total_rupiah
        decisions.append(decision)
    return tuple(decisions)


def _decide(place: Place, *, spent: int, ceiling: int) -> Decision:
    cost, votes = place.contender.cost_rupiah, place.contender.votes
    if cost > ceiling:
        return _unfunded(place, FundingReason.ABOVE_CEILING, spent=spent, short=cost - ceiling)
    if votes == 0:
        return _unfunded(place, FundingReason.NO_SUPPORT, spent=spent, short=0)
    if spent + cost > ceiling:
        return _unfunded(place, FundingReason.TOO_EXPENSIVE_NOW, spent=spent, short=spent + cost - ceiling)
    return Decision(place=place, reason=FundingReason.FITS, running_total_rupiah=spent + cost)


def _unfunded(place: Place, reason: FundingReason, *, spent: int, short: int) -> Decision:
    return Decision(place=place, reason=reason, running_total_rupiah=spent, short_rupiah=short)
