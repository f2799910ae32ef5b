"""What comes before most tests through the door is acted out once on SQLite, and then taken from a copy of its file.

The same for pages is tests/scenes.py. A copy fits only where nothing else has happened before: what was acted out so
far, in which order and at what time, is its name, and whoever has done anything of their own goes on by hand.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import make_url
from sqlalchemy.orm import Session

from facilitation.kernel.actor import Actor
from facilitation.kernel.database import sqlite_driver
from facilitation.kernel.policy import Command, Event
from facilitation.kernel.writer import Writer

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The file after one act, what the act returned, and what it told."""

    database: Any
    returned: Any
    told: tuple[Event, ...]


COPIES: dict[tuple[str, ...], Copy] = {}


class CountedDoor(Writer):
    """The real door, which knows how often something was asked of it."""

    performed = 0

    def perform(self, command: Command, actor: Actor) -> object:
        """As the door does."""
        self.performed += 1
        return super().perform(command, actor)


class Stage:
    """One test's database, and what has been acted out on it; what an act returns must not be changed by anybody."""

    def __init__(self, door: CountedDoor, reading: Session, events: list[Event], database_url: str, time: str) -> None:
        self._reading = reading
        self._events = events
        self._path = make_url(database_url).database if database_url.startswith("sqlite") else None
        self._name: tuple[str, ...] | None = (time,)
        self._door = door
        self._known = 0

    def act(self, what: Callable[[], T], *about: str) -> T:
        """What the act returns; `about` says what makes two acts of one function different."""
        if self._path is None or self._name is None or self._door.performed != self._known:
            self._name = None
            return what()
        self._name = (*self._name, f"{what.__module__} {what.__qualname__}", *about)
        if self._name not in COPIES:
            self._keep(self._name, what)
        else:
            self._take(COPIES[self._name])
        self._known = self._door.performed
        return COPIES[self._name].returned  # type: ignore[no-any-return]  # what this very act has returned

    def _keep(self, name: tuple[str, ...], what: Callable[[], object]) -> None:
        told = len(self._events)
        returned = what()
        # The program's own driver: two SQLite libraries in one process break each other's locks.
        memory = sqlite_driver().connect(":memory:", check_same_thread=False)
        with closing(sqlite_driver().connect(self._path)) as live:
            live.backup(memory)
        COPIES[name] = Copy(database=memory, returned=returned, told=tuple(self._events[told:]))

    def _take(self, copy: Copy) -> None:
        # SQLite's own backup tells every open connection that the pages have changed.
        with closing(sqlite_driver().connect(self._path)) as live:
            copy.database.backup(live)
        self._reading.expire_all()
        self._events.extend(copy.told)
