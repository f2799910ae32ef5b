"""What rooms declare about live screens: regions, who sees them, and how they are drawn."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from facilitation.kernel.policy import Event


class Audience(StrEnum):
    """The kinds of screen that hear of changes."""

    WALL = "wall"
    PHONE = "phone"
    CONSOLE = "console"


Build = Callable[[Any, str], Any]
"""From an open session and a meeting_id to a view. Any: each region has its own view, and live knows none."""

Marks = Mapping[type[Event], tuple[str, ...]]
"""Which regions each event makes stale."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """One live region of one audience: `build` gives the view that `template` shows as `view`.

    A view may have a `key`: when it changes, the page around the region is out of date too.
    """

    region: str
    audience: Audience
    build: Build
    template: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A snapshot as drawn: of two pictures of a region, the one with the higher `seq` is newer.

    Numbers grow within one process and start again in the next, so a client forgets the last one
    it saw each time it connects.
    """

    region: str
    seq: int
    key: str
    html: str

    def as_message(self) -> dict[str, str | int]:
        """Return what the browser is sent."""
        return {"region": self.region, "seq": self.seq, "key": self.key, "html": self.html}
