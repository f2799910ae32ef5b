"""The refusals a rule can give: a stable code and its fields, no sentence and no status."""

from typing import ClassVar


class RuleViolation(Exception):  # noqa: N818  a refusal is named for what it says, not "...Error"
    """A request that the meeting's rules refuse; `code` is stable, `fields` fill its sentence."""

    code: ClassVar[str] = ""

    def __init__(self, **fields: str | int) -> None:
        super().__init__(self.code)
        self.fields = fields


class NotFoundHere(RuleViolation):
    """The thing named does not exist in this meeting, or not for this person."""

    code = "not_found_here"


class NotAllowed(RuleViolation):
    """This role may never do this."""

    code = "not_allowed"


class NotInThisPhase(RuleViolation):
    """The role may do this, but not in the meeting's present phase."""

    code = "not_in_this_phase"


class TooManyAttempts(RuleViolation):
    """A limit on attempts is used up for now; `retry_seconds` says for how long."""

    code = "too_many_attempts"


class Busy(RuleViolation):
    """The writer's queue is full; the same request may be sent again in a moment."""

    code = "busy"


class NotSaved(RuleViolation):
    """The database could not make the change durable; nothing of it was kept."""

    code = "not_saved"
