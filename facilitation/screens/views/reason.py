"""What the page of one line of a result is given."""

from dataclasses import dataclass

from facilitation.budget.rules.more_votes import Chance
from facilitation.budget.rules.shares.records import Payment, SharesDecision
from facilitation.budget.views import RankedResult, TwoWays
from facilitation.meetings.views import Meeting
from facilitation.voting.rules.terms import CHOOSING

MOST_PAYMENTS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonPage:
    """One line of a revealed result; `chance` is what would have got it its money, None where it has it."""

    meeting: Meeting
    result: RankedResult
    row: TwoWays
    chance: Chance | None

    @property
    def is_choosing(self) -> bool:
        """Whether every ballot of the round only chooses, so that a supporter is a vote."""
        return self.result.counting.terms.method in CHOOSING

    @property
    def payments(self) -> tuple[Payment, ...]:
        """Who paid how much, the most first; nobody where it was not bought by voters' shares."""
        decision = self.row.binding
        purchase = decision.purchase if isinstance(decision, SharesDecision) else None
        return purchase.payments[:MOST_PAYMENTS] if purchase else ()
