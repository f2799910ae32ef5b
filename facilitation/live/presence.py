"""How many screens look at a meeting, and in which languages; counts only, never who."""

from collections import Counter

from facilitation.live.snapshots import Audience


class Presence:
    """Counts of open sockets; not thread-safe by itself, Connections holds the lock."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, Audience, str]] = Counter()

    def enter(self, meeting_id: str, audience: Audience, locale: str) -> None:
        """Count one more screen."""
        self._counts[meeting_id, audience, locale] += 1

    def leave(self, meeting_id: str, audience: Audience, locale: str) -> None:
        """Count one screen less."""
        place = (meeting_id, audience, locale)
        self._counts[place] -= 1
        if self._counts[place] <= 0:
            del self._counts[place]

    def count(self, meeting_id: str, audience: Audience) -> int:
        """Return how many screens of a kind look at a meeting."""
        return sum(n for (here, kind, _), n in self._counts.items() if (here, kind) == (meeting_id, audience))

    def meetings(self, audience: Audience) -> tuple[str, ...]:
        """Return the meetings that this kind of screen looks at, in a fixed order."""
        return tuple(sorted({here for here, kind, _ in self._counts if kind == audience}))

    def locales(self, meeting_id: str, audience: Audience) -> tuple[str, ...]:
        """Return the languages in use, in a fixed order; empty when nobody looks."""
        places = self._counts
        return tuple(sorted(locale for here, kind, locale in places if (here, kind) == (meeting_id, audience)))
