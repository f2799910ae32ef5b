"""The result step by step, as the hall watches the money being given out."""

from collections.abc import Iterator
from dataclasses import dataclass

from facilitation.budget.rules.greedy import Decision
from facilitation.budget.rules.shares.records import Payment, SharesDecision
from facilitation.budget.views import RankedLine, RankedResult
from facilitation.voting.rules.terms import FundingChoice

# A wall has no more lines to read at a glance.
MOST_PAYMENTS = 4
# Longer than any hall looks on; what comes after it stands in the list.
MOST_STEPS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingStep:
    """One proposal getting its money by the rule `choice`: the step's number, and what its source holds after it."""

    number: int
    line: RankedLine
    choice: FundingChoice
    decision: Decision
    left_rupiah: int

    @property
    def payments(self) -> tuple[Payment, ...]:
        """Who paid how much, where voters did not all pay alike."""
        purchase = self.decision.purchase if isinstance(self.decision, SharesDecision) else None
        if purchase is None or purchase.largest_rupiah == purchase.smallest_rupiah:
            return ()
        return purchase.payments[:MOST_PAYMENTS]


def steps_of(result: RankedResult) -> tuple[FundingStep, ...]:
    """Every funded proposal in the order in which the rule that counts gave it its money, source by source."""
    return tuple(_steps(result))[:MOST_STEPS]


def _steps(result: RankedResult) -> Iterator[FundingStep]:
    lines = {line.proposal_id: line for line in result.lines}
    number = 0
    for use in result.sources:
        for decision in result.funding_of(use.source_code).funded:
            number += 1
            yield FundingStep(
                number=number,
                choice=result.counting.side_of(use.source_code).choice,
                line=lines[decision.place.contender.proposal_id],
                decision=decision,
                left_rupiah=use.ceiling_rupiah - decision.running_total_rupiah,
            )
