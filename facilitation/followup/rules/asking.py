"""Questions about a line of the ledger, from residents and from observers."""

from facilitation.aspirations.rules.facts import optional_line
from facilitation.kernel.errors import RuleViolation

REASON_LIMIT = 160


class FlagUnanswered(RuleViolation):
    """An observer has flagged line `number` of the proposal's ledger, and nobody has answered."""

    code = "flag_unanswered"


class FlagIsNeverWithheld(RuleViolation):
    """What an observer flags is for everybody: it is answered."""

    code = "flag_is_never_withheld"


def withholding_reason(typed: str) -> str:
    """Return why a question is withheld, in one line; empty shows it again."""
    return optional_line(typed, REASON_LIMIT)
