"""Greedy: down the ranking, fund what still fits under the ceiling, and skip or stop at what does not."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitation.budget.rules.ranking import Place
from facilitation.budget.rules.reasons import FUNDING, FundingReason, ReservePart


class Overrun(StrEnum):
    """What happens at the first supported proposal that does not fit: go on behind it, or fund nothing more."""

    SKIP = "skip"
    STOP = "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a funding rule says about one place, and why.

    `running_total_rupiah` is the money given out down to and including it. `short_rupiah` is what was
    missing: at its turn where it was TOO_EXPENSIVE_NOW or AFTER_STOP (0 if it would have fitted), against the whole
    ceiling where it is ABOVE_CEILING, else 0. `reserve` is None for what no reserve was for.
    """

    place: Place
    reason: FundingReason
    running_total_rupiah: int
    short_rupiah: int = 0
    reserve: ReservePart | None = None

    @property
    def is_funded(self) -> bool:
        """Whether it gets its money."""
        return self.reason in FUNDING

    @property
    def before_rupiah(self) -> int:
        """The money given out before it."""
        return self.running_total_rupiah - (self.place.contender.cost_rupiah if self.is_funded else 0)


def fund(
    places: Iterable[Place],
    ceiling_rupiah: int,
    *,
    overrun: Overrun = Overrun.SKIP,
    fewest_votes: int = 0,
    spent_rupiah: int = 0,
) -> tuple[Decision, ...]:
    """One decision per place, in the order given; what is funded never costs more than the ceiling together.

    `spent_rupiah` of the ceiling is given out already. With STOP nothing is funded behind the first supported
    proposal that does not fit, one above the ceiling included; what has fewer than `fewest_votes` takes no part.
    """
    decisions: list[Decision] = []
    spent, stopped = spent_rupiah, False
    for place in places:
        decision = _decide(place, spent=spent, ceiling=ceiling_rupiah, fewest_votes=fewest_votes)
        if stopped:
            decision = _behind_the_stop(decision, spent=spent)
        spent = decision.running_total_rupiah
        # What takes no part for want of votes cannot be what ends the list.
        takes_part = place.contender.votes >= max(1, fewest_votes)
        stopped = stopped or (overrun is Overrun.STOP and takes_part and not decision.is_funded)
        decisions.append(decision)
    return tuple(decisions)


def _decide(place: Place, *, spent: int, ceiling: int, fewest_votes: int) -> Decision:
    cost, votes = place.contender.cost_rupiah, place.contender.votes
    if cost > ceiling:
        return _unfunded(place, FundingReason.ABOVE_CEILING, spent=spent, short=cost - ceiling)
    if votes == 0:
        return _unfunded(place, FundingReason.NO_SUPPORT, spent=spent, short=0)
    if votes < fewest_votes:
        return _unfunded(place, FundingReason.BELOW_THRESHOLD, spent=spent, short=0)
    if spent + cost > ceiling:
        return _unfunded(place, FundingReason.TOO_EXPENSIVE_NOW, spent=spent, short=spent + cost - ceiling)
    return Decision(place=place, reason=FundingReason.FITS, running_total_rupiah=spent + cost)


def _behind_the_stop(decision: Decision, *, spent: int) -> Decision:
    if decision.reason not in {FundingReason.FITS, FundingReason.TOO_EXPENSIVE_NOW}:
        return decision
    return replace(decision, reason=FundingReason.AFTER_STOP, running_total_rupiah=spent)


def _unfunded(place: Place, reason: FundingReason, *, spent: int, short: int) -> Decision:
    return Decision(place=place, reason=reason, running_total_rupiah=spent, short_rupiah=short)
