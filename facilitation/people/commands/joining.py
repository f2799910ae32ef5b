"""What residents may ask for themselves: taking part, and saying what is kept about them."""

from dataclasses import dataclass

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal
from facilitation.meetings.rules.phase import AFTER_THE_REVEAL, BEFORE_THE_VOTE, Phase
from facilitation.people.rules.details import NO_DETAILS, Details
from facilitation.people.rules.gender import Gender

UNTIL_THE_VOTE_ENDS = BEFORE_THE_VOTE | {Phase.VOTING}
ON_THE_DAY = (UNTIL_THE_VOTE_ENDS | AFTER_THE_REVEAL) - {Phase.PREPARATION, Phase.FINISHED}


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinMeeting(MeetingCommand):
    """Take part from this device; its reply is the participant_id, the same one for the same device.

    Who joins during the preparation is not here yet: CheckIn says so on the day. A name that is there already from
    the same hamlet is refused, until `addition` tells the two apart.
    """

    allowed = allowed(Role.STRANGER, Role.RESIDENT, phases=UNTIL_THE_VOTE_ENDS)
    device_digest: str = personal()
    name: str = personal()
    gender: Gender = personal()
    hamlet_id: str
    details: Details = personal(NO_DETAILS)
    addition: str = personal("")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(MeetingCommand):
    """Say that one is here, after having joined in the days before."""

    allowed = allowed(Role.RESIDENT, phases=ON_THE_DAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseOwnData(MeetingCommand):
    """Correct or complete what is kept about oneself; all of it is said anew."""

    allowed = allowed(Role.RESIDENT)
    name: str = personal()
    gender: Gender = personal()
    hamlet_id: str
    details: Details = personal(NO_DETAILS)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawParticipation(MeetingCommand):
    """Erase name, device and everything else kept about oneself; aspirations stay, without an author."""

    allowed = allowed(Role.RESIDENT)
