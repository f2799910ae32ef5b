"""Setting something aside in public takes a reason that can be read."""

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line

SHORTEST_REASON = 3
REASON_LIMIT = 200


class ReasonTooShort(RuleViolation):
    """Fewer than `smallest` characters explain nothing."""

    code = "reason_too_short"


def park_reason(typed: str) -> str:
    """Return the reason as it is shown."""
    reason = clean_line(typed, REASON_LIMIT)
    if len(reason) < SHORTEST_REASON:
        raise ReasonTooShort(smallest=SHORTEST_REASON)
    return reason
