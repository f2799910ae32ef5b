"""To which programme a meeting may belong."""

from facilitation.kernel.errors import RuleViolation


class ProgrammeNotYours(RuleViolation):
    """There is no such programme, or whoever chooses it has no part in it."""

    code = "programme_not_yours"
