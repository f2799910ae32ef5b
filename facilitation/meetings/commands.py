"""What may be asked of a meeting."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import Command, MeetingCommand, allowed
from facilitation.meetings.rules.frame import MeetingFrame
from facilitation.meetings.rules.pause import PauseKind
from facilitation.meetings.rules.phase import BEFORE_THE_VOTE, Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateMeeting(Command):
    """Set up a meeting; its reply is the new meeting_id, and the actor becomes its facilitator.

    Without `minutes` the agenda is the preset of the meeting's kind; a copy brings the other meeting's.
    """

    allowed = allowed(Role.FACILITATOR)
    frame: MeetingFrame
    hamlets: tuple[str, ...]
    minutes: Mapping[Phase, int] | None = None
    logo_digest: str = ""
    carried: Mapping[str, Any] | None = None
    """What a template brought for rooms above, as plain values that they read themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseMeeting(MeetingCommand):
    """Correct what the set-up said, as long as no round was opened."""

    allowed = allowed(Role.FACILITATOR, phases=BEFORE_THE_VOTE)
    frame: MeetingFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseAgenda(MeetingCommand):
    """Plan the minutes of each phase."""

    allowed = allowed(Role.FACILITATOR)
    minutes: Mapping[Phase, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLogo(MeetingCommand):
    """Print this picture on the letterhead; `logo_digest` names a kept file, empty takes the logo away."""

    allowed = allowed(Role.FACILITATOR)
    logo_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePhase(MeetingCommand):
    """Take the meeting to `phase`; moving to PLENARY is the reveal. Ends a pause."""

    allowed = allowed(Role.FACILITATOR, Role.CHAIR)
    phase: Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseMeeting(MeetingCommand):
    """Show a break or a prayer on the wall for so many minutes; again with other minutes changes it."""

    allowed = allowed(Role.FACILITATOR, Role.CHAIR)
    kind: PauseKind
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeMeeting(MeetingCommand):
    """End the pause; without one there is nothing to do."""

    allowed = allowed(Role.FACILITATOR, Role.CHAIR)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseAddress(Command):
    """Choose which of the laptop's addresses the phones are told; empty lets the program choose."""

    allowed = allowed(Role.FACILITATOR, Role.OPERATOR)
    address: str
