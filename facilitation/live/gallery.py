"""The pictures drawn last, so that a thousand phones that come back together cost one drawing."""

import threading
from collections.abc import Callable

from facilitation.live.snapshots import Picture
from facilitation.live.throttle import SHORTEST_TICK_SECONDS

FRESH_SECONDS = 1.0
"""Bounds how long a change that no event tells of can stay unseen."""
MOST_PICTURES = 200


class Gallery:
    """Pictures by meeting, region and language; safe to use from any thread."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """`clock` gives monotonic seconds."""
        self._clock = clock
        self._lock = threading.Lock()
        self._pictures: dict[tuple[str, str, str], tuple[Picture, float]] = {}
        self._outdated: dict[tuple[str, str], int] = {}

    def __len__(self) -> int:
        return len(self._pictures)

    def outdate(self, meeting_id: str, region: str, *, below: int) -> None:
        """No picture with a number below this one shows the region as it is."""
        self._outdated[meeting_id, region] = below

    def hang(self, meeting_id: str, locale: str, picture: Picture) -> None:
        """Keep a picture, unless a newer one hangs there already."""
        place = (meeting_id, picture.region, locale)
        with self._lock:
            if len(self._pictures) >= MOST_PICTURES:
                self._pictures.clear()
            hung = self._pictures.get(place)
            if hung is None or hung[0].seq < picture.seq:
                self._pictures[place] = (picture, self._clock())

    def find(self, meeting_id: str, region: str, locale: str, *, is_newer_coming: bool) -> Picture | None:
        """Return a picture good enough for a newcomer, or None.

        It must show the present state; an outdated one will do for one tick when a newer one is about
        to be sent to everybody anyway.
        """
        hung = self._pictures.get((meeting_id, region, locale))
        if hung is None:
            return None
        picture, hung_at = hung
        age_seconds = self._clock() - hung_at
        is_current = picture.seq > self._outdated.get((meeting_id, region), 0)
        good_for = FRESH_SECONDS if is_current else SHORTEST_TICK_SECONDS if is_newer_coming else 0
        return picture if age_seconds < good_for else None
