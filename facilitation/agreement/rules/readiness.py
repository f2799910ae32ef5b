"""Whether what is agreed on has somebody who looks after it, and what is written down where it has nobody yet."""

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_text

READINESS_LIMIT = 300


class NotReady(RuleViolation):
    """`unready` agreed proposals leave something to look after, with nobody named, and nobody has said why not."""

    code = "not_ready"


class NothingUnready(RuleViolation):
    """Every agreed proposal that needs a caretaker has one by now."""

    code = "nothing_unready"


def readiness_reason(typed: str) -> str:
    """Return why a list is adopted although nobody is named yet; it is never empty."""
    return clean_text(typed, READINESS_LIMIT)
