"""What a screen itself refuses, before any room is asked."""

from facilitation.kernel.errors import RuleViolation


class NoSuchCode(RuleViolation):
    """No meeting has this code, or it is no code at all."""

    code = "no_such_code"


class ResultNotShownYet(RuleViolation):
    """The result exists only once the facilitator has revealed it."""

    code = "result_not_shown_yet"


class NobodyElectedYet(RuleViolation):
    """No election of delegates stands, so there is nobody to put on paper."""

    code = "nobody_elected_yet"


class NothingDecidedYet(RuleViolation):
    """The plenary has decided about no proposal, so there is nothing to put on paper."""

    code = "nothing_decided_yet"
