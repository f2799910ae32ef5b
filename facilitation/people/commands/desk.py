"""What may be asked at the desk by the door: who is here, which unsur, and whether the meeting must wait."""

from dataclasses import dataclass
from datetime import date

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal
from facilitation.meetings.rules.phase import BEFORE_THE_VOTE
from facilitation.people.commands.inviting import BEFORE_THE_END
from facilitation.people.rules.details import NO_DETAILS, Details
from facilitation.people.rules.gender import Gender


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkPresent(MeetingCommand):
    """Note that an invited person is here; its reply is the participant_id, the same one however often it is asked."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=BEFORE_THE_END)
    invitee_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterAtDesk(MeetingCommand):
    """Note that somebody without a phone is here; its reply is the participant_id.

    `invitee_id` is the invitation they came on, empty without one. A name that is there already from the
    same hamlet is refused, so that nobody counts twice.
    """

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=BEFORE_THE_END)
    name: str = personal()
    gender: Gender = personal()
    hamlet_id: str
    details: Details = personal(NO_DETAILS)
    invitee_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkInvitee(MeetingCommand):
    """Note that who joined by phone is this invited person; an entry the desk made for them gives way."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=BEFORE_THE_END)
    invitee_id: str
    participant_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoAttendance(MeetingCommand):
    """Undo what the desk noted: its own entry is erased, a person who joined by phone only loses the invitation."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=BEFORE_THE_END)
    participant_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkUnsur(MeetingCommand):
    """Say whether the village has this unsur at all; one that it lacks is not waited for."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=BEFORE_THE_END)
    unsur_code: str
    is_in_village: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPostponement(MeetingCommand):
    """Write down that the meeting waits for its quorum: so many minutes, or until a new day."""

    allowed = allowed(Role.FACILITATOR, Role.CHAIR, Role.MINUTE_TAKER, phases=BEFORE_THE_VOTE)
    minutes: int | None
    new_day: date | None
    reason: str
