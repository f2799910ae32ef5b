"""The chair's finding that a decision is mufakat: what it needs, and what exactly it was given for."""

import hashlib

from facilitation.agreement.rules.consent import CheckResult, CheckStillOpen
from facilitation.agreement.rules.decision import Decision
from facilitation.kernel.errors import RuleViolation


class ObjectionsUnhandled(RuleViolation):
    """Of `unhandled` objections nothing is written down yet."""

    code = "consent_objections_unhandled"


class NothingToFind(RuleViolation):
    """There is no decision that could be found to be mufakat."""

    code = "consent_nothing_to_find"


def refuse_finding(decision: Decision | None, check: CheckResult | None) -> Decision:
    """Return the decision that the chair may find mufakat in: every objection to it is handled."""
    if decision is None:
        raise NothingToFind
    if check is not None and check.is_open:
        raise CheckStillOpen
    if check is not None and check.unhandled:
        raise ObjectionsUnhandled(unhandled=check.unhandled)
    return decision


def seen_in(decision: Decision | None, check: CheckResult | None) -> str:
    """A digest of what the chair reads: the decision, and the objections that stay beside it."""
    return hashlib.sha256(repr((decision, check.kept if check else ())).encode()).hexdigest()
