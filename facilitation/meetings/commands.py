"""What may be asked of a meeting."""

from dataclasses import dataclass
from datetime import date

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import Command, MeetingCommand, allowed
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateMeeting(Command):
    """Set up a meeting; its reply is the new meeting_id, and the actor becomes its facilitator."""

    allowed = allowed(Role.FACILITATOR)
    name: str
    place: str
    meets_on: date
    hamlets: tuple[str, ...]
    ceiling_rupiah: int
    votes_per_ballot: int
    tally_visibility: TallyVisibility


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseMeeting(MeetingCommand):
    """Correct what the set-up said, as long as no round was opened."""

    allowed = allowed(Role.FACILITATOR, phases=frozenset({Phase.REGISTRATION, Phase.ASPIRATIONS}))
    name: str
    place: str
    meets_on: date
    ceiling_rupiah: int
    votes_per_ballot: int
    tally_visibility: TallyVisibility


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePhase(MeetingCommand):
    """Take the meeting to `phase`; moving to RESULT is the reveal."""

    allowed = allowed(Role.FACILITATOR)
    phase: Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseAddress(Command):
    """Choose which of the laptop's addresses the phones are told; empty lets the program choose."""

    allowed = allowed(Role.FACILITATOR, Role.OPERATOR)
    address: str
