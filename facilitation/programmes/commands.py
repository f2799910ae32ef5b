"""What may be asked of a programme; whose it is, a room above decides."""

from dataclasses import dataclass

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import Command, allowed
from facilitation.programmes.rules.aims import AimKind, AimLine
from facilitation.programmes.rules.programme import ProgrammeFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateProgramme(Command):
    """Set up a programme with its goals and missions in their order; its reply is the new programme_id."""

    allowed = allowed(Role.FACILITATOR)
    frame: ProgrammeFrame
    goals: tuple[str, ...]
    missions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseProgramme(Command):
    """Let a programme say this of itself; its goals and missions stay."""

    allowed = allowed(Role.FACILITATOR)
    programme_id: str
    frame: ProgrammeFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseAims(Command):
    """Let the goals, or the missions, be these in this order; one that is not among them is removed.

    Those that were given up stand outside the list and stay.
    """

    allowed = allowed(Role.FACILITATOR)
    programme_id: str
    kind: AimKind
    lines: tuple[AimLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RetireAim(Command):
    """Give a goal or a mission up, with a reason everybody can read; what serves it keeps its link."""

    allowed = allowed(Role.FACILITATOR)
    programme_id: str
    aim_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreAim(Command):
    """Take a goal or a mission up again, as the last in the order."""

    allowed = allowed(Role.FACILITATOR)
    programme_id: str
    aim_id: str
