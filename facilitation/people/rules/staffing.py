"""Who runs a meeting together: somebody always leads it."""

from facilitation.kernel.errors import RuleViolation


class ColleagueUnknown(RuleViolation):
    """No account has this user name."""

    code = "colleague_unknown"


class AlreadyStaff(RuleViolation):
    """This account has its part in the meeting already."""

    code = "already_staff"


class LastFacilitator(RuleViolation):
    """Without this person nobody would lead the meeting."""

    code = "last_facilitator"


def refuse_leaderless(facilitators_left: int) -> None:
    """Raise LastFacilitator where nobody would be left to lead."""
    if facilitators_left < 1:
        raise LastFacilitator
