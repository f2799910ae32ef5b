"""Who is behind each open socket, from connect to disconnect, and how many there may be."""

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import TooManyAttempts
from facilitation.live.presence import Presence
from facilitation.live.snapshots import Audience
from facilitation.live.throttle import TokenBucket

RETRY_SECONDS = 30

K = TypeVar("K")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """What entitles a member of staff to a meeting's console: a living session, and their role in that meeting."""

    staff_digest: str
    meeting_id: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """One socket as established at connect; entitlement is still asked behind the door each time."""

    sid: str
    audience: Audience
    meeting_id: str
    locale: str
    actor: Actor
    staff_digest: str = ""
    device_digest: str = ""

    @property
    def seat(self) -> Seat | None:
        """The seat of a member of staff; None for everybody else."""
        if not self.staff_digest:
            return None
        return Seat(staff_digest=self.staff_digest, meeting_id=self.meeting_id, role=self.actor.role)

    @property
    def is_stranger(self) -> bool:
        """Whether nobody in particular is behind it: a wall, or a phone before joining."""
        return not self.actor.actor_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Counts of sockets and events. None is by address: a whole village shares one."""

    sockets_per_person: int = 2
    strangers_per_meeting: int = 500
    strangers_in_all: int = 1500
    events_per_second: float = 5
    events_burst: int = 10


class Connections:
    """The open sockets of this process; every method may be called from any thread."""

    def __init__(self, limits: Limits, clock: Callable[[], float]) -> None:
        """`clock` gives monotonic seconds."""
        self._limits = limits
        self._clock = clock
        self._lock = threading.RLock()
        self._by_sid: dict[str, Connection] = {}
        self._buckets: dict[str, TokenBucket] = {}
        self._phones = _Index[str]()
        self._seats = _Index[Seat]()
        self._strangers: Counter[str] = Counter()
        self._presence = Presence()

    def admit(self, connection: Connection) -> tuple[str, ...]:
        """Register a socket and return the sids it displaces, oldest first.

        A person's newest phone wins: the older socket often is its own, half dead after the network
        changed. Strangers cannot be told apart, so beyond their number TooManyAttempts is raised.
        """
        with self._lock:
            if connection.is_stranger:
                self._count_stranger(connection.meeting_id)
            self._by_sid[connection.sid] = connection
            self._buckets[connection.sid] = self._full_bucket()
            self._presence.enter(connection.meeting_id, connection.audience, connection.locale)
            self._seats.add(connection.seat, connection.sid)
            self._phones.add(_phone_key(connection), connection.sid)
            return self._phones.sids(_phone_key(connection))[: -self._limits.sockets_per_person]

    def release(self, sid: str) -> Connection | None:
        """Forget a socket; return what it was, or None when it was not known."""
        with self._lock:
            connection = self._by_sid.pop(sid, None)
            if connection is None:
                return None
            del self._buckets[sid]
            self._presence.leave(connection.meeting_id, connection.audience, connection.locale)
            self._seats.discard(connection.seat, sid)
            self._phones.discard(_phone_key(connection), sid)
            if connection.is_stranger:
                self._strangers -= Counter([connection.meeting_id])
            return connection

    def of(self, sid: str) -> Connection | None:
        """Return who is behind a socket; None before connect and after disconnect."""
        return self._by_sid.get(sid)

    def sids(self) -> tuple[str, ...]:
        """Return every socket that is registered now."""
        with self._lock:
            return tuple(self._by_sid)

    def may_send(self, sid: str) -> bool:
        """Count one event of this socket; False asks it to slow down."""
        bucket = self._buckets.get(sid)
        return bucket is not None and bucket.spend(self._clock())

    def of_seat(self, seat: Seat) -> tuple[str, ...]:
        """Return the sids that were opened from a seat."""
        with self._lock:
            return self._seats.sids(seat)

    def phones_of(self, meeting_id: str, participant_id: str) -> tuple[Connection, ...]:
        """Return the sockets that a participant's phones have open, the oldest first."""
        with self._lock:
            return tuple(self._by_sid[sid] for sid in self._phones.sids(f"{meeting_id}:{participant_id}"))

    def seats(self) -> frozenset[Seat]:
        """Return the seats that have a socket open."""
        with self._lock:
            return self._seats.keys()

    def count(self, meeting_id: str, audience: Audience) -> int:
        """Return how many screens of a kind look at a meeting."""
        with self._lock:
            return self._presence.count(meeting_id, audience)

    def meetings(self, audience: Audience) -> tuple[str, ...]:
        """Return the meetings that a kind of screen looks at now."""
        with self._lock:
            return self._presence.meetings(audience)

    def locales(self, meeting_id: str, audience: Audience) -> tuple[str, ...]:
        """Return the languages in which a meeting is looked at; empty when nobody looks."""
        with self._lock:
            return self._presence.locales(meeting_id, audience)

    def _count_stranger(self, meeting_id: str) -> None:
        limits = self._limits
        is_crowded_here = self._strangers[meeting_id] >= limits.strangers_per_meeting
        if is_crowded_here or self._strangers.total() >= limits.strangers_in_all:
            raise TooManyAttempts(retry_seconds=RETRY_SECONDS)
        self._strangers[meeting_id] += 1

    def _full_bucket(self) -> TokenBucket:
        limits = self._limits
        return TokenBucket.full(per_second=limits.events_per_second, burst=limits.events_burst, now=self._clock())


def _phone_key(connection: Connection) -> str:
    is_phone = connection.audience is Audience.PHONE and not connection.is_stranger
    return f"{connection.meeting_id}:{connection.actor.actor_id}" if is_phone else ""


class _Index(Generic[K]):
    """Sids under a key, the oldest first; an empty key or None holds nothing."""

    def __init__(self) -> None:
        self._sids: dict[K, dict[str, None]] = {}

    def add(self, key: K | None, sid: str) -> None:
        if key:
            self._sids.setdefault(key, {})[sid] = None

    def discard(self, key: K | None, sid: str) -> None:
        if key not in self._sids:
            return
        self._sids[key].pop(sid, None)
        if not self._sids[key]:
            del self._sids[key]

    def sids(self, key: K) -> tuple[str, ...]:
        return tuple(self._sids.get(key, ()))

    def keys(self) -> frozenset[K]:
        return frozenset(self._sids)
