"""Who counts as here, and what the desk refuses so that nobody counts twice."""

from facilitation.kernel.errors import RuleViolation


class AlreadyRegistered(RuleViolation):
    """Somebody of this `name` from this hamlet is on the list of those present."""

    code = "already_registered"


class InviteeIncomplete(RuleViolation):
    """The invited list does not say L or P, or no hamlet of this meeting, for `name`."""

    code = "invitee_incomplete"


class InviteePresent(RuleViolation):
    """The invitation belongs to somebody else who is here, or this person came on another invitation."""

    code = "invitee_present"


class JoinedByPhone(RuleViolation):
    """Who joined on a phone of their own, and was not marked present by the desk, is not for the desk to undo."""

    code = "joined_by_phone"
