"""The one door for change: `perform(command, actor)`, and how rooms stand behind it.

Use cases register with @handles, hot ones with @handles_batch; upper rooms add refusals to a lower
room's command with @guards and finish its work in the same transaction with @reacts_to.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol, TypeVar

from flask import current_app
from sqlalchemy.orm import Session

from facilitation.kernel.actor import Actor
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.policy import Command, Event

C = TypeVar("C", bound=Command)
E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a use case may use: an open session, who asks, the time, and fresh random ids (20 hex digits)."""

    session: Session
    actor: Actor
    now: datetime
    new_id: Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A use case's answer: the reply to the one who asked, and what happened for everybody else.

    `scrub` asks the writer to leave no deleted bytes in the database's files after the commit.
    """

    reply: object = None
    events: tuple[Event, ...] = ()
    scrub: bool = False


# The registries hold functions of many command types at once, which no single Callable type can say.
UseCase = Callable[[Any, Context], Outcome]
BatchUseCase = Callable[[Sequence[tuple[Any, Context]]], "list[Outcome | RuleViolation]"]
Guard = Callable[[Any, Context], None]
Reaction = Callable[[Any, Context], tuple[Event, ...]]

USE_CASES: dict[type[Command], UseCase] = {}
BATCH_USE_CASES: dict[type[Command], BatchUseCase] = {}
GUARDS: dict[type[Command], list[Guard]] = {}
REACTIONS: dict[type[Event], list[Reaction]] = {}


class Door(Protocol):
    """Whatever carries commands to the writer."""

    def perform(self, command: Command, actor: Actor) -> object:
        """Return the reply once the change is durable, or raise the RuleViolation that refuses it."""


def perform(command: Command, actor: Actor) -> object:
    """Change something: return the reply once it is durable, or raise the RuleViolation that refuses it."""
    door: Door = current_app.extensions["door"]
    return door.perform(command, actor)


def handles(command_type: type[C]) -> Callable[[Callable[[C, Context], Outcome]], Callable[[C, Context], Outcome]]:
    """Register the one use case of a command."""

    def register(use_case: Callable[[C, Context], Outcome]) -> Callable[[C, Context], Outcome]:
        _refuse_second(command_type)
        USE_CASES[command_type] = use_case
        return use_case

    return register


def handles_batch(command_type: type[C]) -> Callable[[BatchUseCase], BatchUseCase]:
    """Register the set-based use case of a hot command: one answer per request, refusals returned, not raised."""

    def register(use_case: BatchUseCase) -> BatchUseCase:
        _refuse_second(command_type)
        BATCH_USE_CASES[command_type] = use_case
        return use_case

    return register


def guards(command_type: type[C]) -> Callable[[Callable[[C, Context], None]], Callable[[C, Context], None]]:
    """Let an upper room refuse a lower room's command before its use case runs."""

    def register(guard: Callable[[C, Context], None]) -> Callable[[C, Context], None]:
        GUARDS.setdefault(command_type, []).append(guard)
        return guard

    return register


def reacts_to(
    event_type: type[E],
) -> Callable[[Callable[[E, Context], tuple[Event, ...]]], Callable[[E, Context], tuple[Event, ...]]]:
    """Let an upper room finish a lower room's work in the same transaction."""

    def register(reaction: Callable[[E, Context], tuple[Event, ...]]) -> Callable[[E, Context], tuple[Event, ...]]:
        REACTIONS.setdefault(event_type, []).append(reaction)
        return reaction

    return register


def _refuse_second(command_type: type[Command]) -> None:
    if command_type in USE_CASES or command_type in BATCH_USE_CASES:
        msg = f"{command_type.__name__} has two use cases"
        raise TypeError(msg)
