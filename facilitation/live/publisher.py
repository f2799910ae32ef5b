"""Turns what happened into pictures for those who look: numbered, coalesced, at most four a second."""

import itertools
import logging
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from facilitation.kernel.policy import Event
from facilitation.live.gallery import Gallery
from facilitation.live.rooms import room_of
from facilitation.live.snapshots import Audience, Marks, Picture, Snapshot
from facilitation.live.throttle import tick_seconds

logger = logging.getLogger(__name__)

Locales = Callable[[str, Audience], Sequence[str]]
OpenSession = Callable[[], AbstractContextManager[Any]]  # Any: see snapshots.Build
Render = Callable[[str, Any, str], str]
"""From a template's name, a view and a locale to HTML; there is no request to lean on."""


class Emit(Protocol):
    """How a message leaves: Socket.IO's `emit`."""

    def __call__(self, event: str, data: object, *, to: str) -> None:
        """Send to a room without waiting for anybody in it."""


class Publisher:
    """Shows changes to whoever looks. One per process; `publish` and `current` may be called from any thread.

    What is shown is counted from rows each time, never carried from one picture to the next: a client
    that missed ten pictures catches up with one. The number of a picture is taken before the rows are
    read, so a higher number never shows an older state.
    """

    def __init__(
        self,
        *,
        snapshots: Sequence[Snapshot],
        marks: Marks,
        emit: Emit,
        render: Render,
        open_session: OpenSession,
        locales: Locales,
        clock: Callable[[], float],
    ) -> None:
        """`clock` gives monotonic seconds; `locales` tells in which languages an audience looks."""
        self._snapshots = {snapshot.region: snapshot for snapshot in snapshots}
        self._marks = marks
        self._emit = emit
        self._render = render
        self._open_session = open_session
        self._locales = locales
        self._clock = clock
        self._numbers = itertools.count(1)
        self._gallery = Gallery(clock)
        self._lock, self._awake = threading.Lock(), threading.Event()
        self._stale: dict[str, set[str]] = {}
        self._next_at: dict[str, float] = {}
        self._is_stopped = False

    def publish(self, events: Iterable[Event]) -> None:
        """Take note of what is durable now; cheap, and never raises for an event nobody shows."""
        for event in events:
            self.mark(event.meeting_id, self._marks.get(type(event), ()))

    def mark(self, meeting_id: str, regions: Iterable[str]) -> None:
        """Ask for regions of a meeting to be shown anew as soon as the pace allows."""
        wanted = self._snapshots.keys() & set(regions)
        if not wanted:
            return
        with self._lock:
            for region in wanted:
                self._gallery.outdate(meeting_id, region, below=next(self._numbers))
            self._stale.setdefault(meeting_id, set()).update(wanted)
        self._awake.set()

    def run(self) -> None:
        """Show what is due until stopped; start it as the process's one background task."""
        while not self._is_stopped:
            self._awake.wait(self.show_due())
            self._awake.clear()

    def stop(self) -> None:
        """Let `run` return; nothing is shown any more."""
        self._is_stopped = True
        self._awake.set()

    def show_due(self) -> float | None:
        """Show every meeting whose time has come; return the seconds until the next, None when nothing waits."""
        now = self._clock()
        for meeting_id, regions in self._take_due(now):
            started = self._clock()
            for region in sorted(regions):
                self._show(self._snapshots[region], meeting_id)
            self._next_at[meeting_id] = started + tick_seconds(self._clock() - started)
        with self._lock:
            waits = [self._next_at.get(meeting_id, now) for meeting_id in self._stale]
        return max(0.0, min(waits) - self._clock()) if waits else None

    def current(self, meeting_id: str, region: str, locale: str) -> Picture:
        """Return the region as it is now, for a client that connects or asks by URL; KeyError when unknown."""
        snapshot = self._snapshots[region]
        with self._lock:
            is_coming = region in self._stale.get(meeting_id, ())
        hung = self._gallery.find(meeting_id, region, locale, is_newer_coming=is_coming)
        return hung or self._draw(snapshot, meeting_id, (locale,))[locale]

    def _take_due(self, now: float) -> list[tuple[str, set[str]]]:
        with self._lock:
            due = [meeting_id for meeting_id in self._stale if self._next_at.get(meeting_id, now) <= now]
            self._next_at = {meeting_id: at for meeting_id, at in self._next_at.items() if at > now}
            return [(meeting_id, self._stale.pop(meeting_id)) for meeting_id in due]

    def _show(self, snapshot: Snapshot, meeting_id: str) -> None:
        locales = self._locales(meeting_id, snapshot.audience)
        if not locales:
            return
        try:
            for locale, picture in self._draw(snapshot, meeting_id, locales).items():
                room = room_of(meeting_id, snapshot.audience, locale)
                self._emit("region:show", picture.as_message(), to=room)
        except Exception:
            # One region that cannot be drawn must not keep the others from being shown.
            logger.exception("snapshot_failed region=%s meeting_id=%s", snapshot.region, meeting_id)

    def _draw(self, snapshot: Snapshot, meeting_id: str, locales: Sequence[str]) -> dict[str, Picture]:
        seq = next(self._numbers)
        with self._open_session() as session:
            view = snapshot.build(session, meeting_id)
        key = str(getattr(view, "key", ""))
        pictures = {
            locale: Picture(
                region=snapshot.region, seq=seq, key=key, html=self._render(snapshot.template, view, locale)
            )
            for locale in locales
        }
        for locale, picture in pictures.items():
            self._gallery.hang(meeting_id, locale, picture)
        return pictures
