"""Who may do what in which phase: every command declares it, and one table is made from all."""

from dataclasses import MISSING, dataclass, field
from typing import Any, ClassVar

from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotAllowed, NotFoundHere, NotInThisPhase


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """The roles that may give a command, and the phases in which they may; no phases means any."""

    roles: frozenset[Role]
    phases: frozenset[str] = frozenset()


def allowed(*roles: Role, phases: frozenset[str] = frozenset()) -> Allowed:
    """Stand at the head of a command and read as a sentence: who may give it, and in which phases."""
    return Allowed(roles=frozenset(roles), phases=phases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """What somebody asks to be so; subclasses declare `allowed` and, in a meeting, `meeting_id`."""

    allowed: ClassVar[Allowed]
    is_journaled: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCommand(Command):
    """A command inside one meeting."""

    meeting_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What has happened in a meeting, told to the publisher after it is durable."""

    meeting_id: str


def personal(default: object = MISSING) -> Any:  # noqa: ANN401  a dataclass field's type is the annotation's, as in `dataclasses.field`
    """Mark a field whose value the journal keeps only as a salted digest, so that it can be erased."""
    return field(default=default, metadata={"personal": True})


def check(command: Command, actor: Actor, phase: str | None) -> None:
    """Raise the refusal that applies, or return; `phase` is None outside a meeting."""
    rule = command.allowed
    if actor.role not in rule.roles:
        raise NotAllowed
    if not isinstance(command, MeetingCommand):
        return
    if phase is None or (actor.role is not Role.STRANGER and actor.meeting_id != command.meeting_id):
        raise NotFoundHere
    if rule.phases and phase not in rule.phases:
        raise NotInThisPhase(phase=phase)
