"""What may be asked so that one person stays one person: coming back, and namesakes."""

from dataclasses import dataclass

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal
from facilitation.people.commands.inviting import BEFORE_THE_END


@dataclass(frozen=True, slots=True, kw_only=True)
class ComeBack(MeetingCommand):
    """Take part from this device from now on; the device used before is signed out, and nothing else changes.

    Whoever typed a right return code is the resident who asks, and that was verified before.
    """

    allowed = allowed(Role.RESIDENT)
    device_digest: str = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class AskToComeBack(MeetingCommand):
    """Say that one is the person of this name and hamlet and has no code; the desk lets the phone in, or not.

    Not journaled: it holds the name of somebody who may not be the one asking, and changes nothing for them. What
    the desk answers is.
    """

    allowed = allowed(Role.STRANGER, phases=BEFORE_THE_END)
    is_journaled = False
    device_digest: str = personal()
    name: str = personal()
    hamlet_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetPhoneIn(MeetingCommand):
    """Let a phone that waits be this person's; the one before is signed out, and the return code known so far is void.

    Its reply is the participant_id.
    """

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=BEFORE_THE_END)
    participant_id: str
    waiting_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnPhoneAway(MeetingCommand):
    """Let a phone that waits wait no longer; nothing changes for the person it asked to be."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=BEFORE_THE_END)
    participant_id: str
    waiting_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowReturnCode(MeetingCommand):
    """Show somebody's return code at the desk; changes nothing, and stands in the journal each time.

    Its reply is the return_number that the code is made of.
    """

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=BEFORE_THE_END)
    participant_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmNamesakes(MeetingCommand):
    """Note that this person and the one whose name they share are two people."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=BEFORE_THE_END)
    participant_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UniteNamesakes(MeetingCommand):
    """Note that this person is the one whose name they share: the second entry is erased, its phone stays theirs."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=BEFORE_THE_END)
    participant_id: str
