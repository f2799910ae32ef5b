"""Lets sockets in and out, and shows those the door whose session, part in the meeting or device is over."""

import logging
from collections import deque
from collections.abc import Callable

from facilitation.live.connections import Connection, Connections, Seat
from facilitation.live.rooms import room_of
from facilitation.live.wire.contract import Server

logger = logging.getLogger(__name__)

SWEEP_SECONDS = 0.5
"""A seat that was taken away loses its sockets within a second, whichever process or command took it."""
JOIN_SECONDS = 10.0
"""How long a socket may stay without having said who it is."""
NAMESPACE = "/"

StillHeld = Callable[[frozenset[Seat]], frozenset[Seat]]


class Doorkeeper:
    """Keeps Socket.IO's rooms and our own list of connections in step."""

    def __init__(
        self, server: Server, connections: Connections, *, still_held: StillHeld, clock: Callable[[], float]
    ) -> None:
        """`still_held` picks from some seats those that are still somebody's; `clock` is monotonic."""
        self._server = server
        self._connections = connections
        self._still_held = still_held
        self._clock = clock
        self._nameless_since: dict[str, float] = {}
        self._leaving: deque[str] = deque()

    def let_in(self, connection: Connection) -> None:
        """Register a socket at connect and put it where it hears its meeting; TooManyAttempts refuses it."""
        for displaced in self._connections.admit(connection):
            self._server.disconnect(displaced)
        room = room_of(connection.meeting_id, connection.audience, connection.locale)
        self._server.enter_room(connection.sid, room)

    def let_out(self, sid: str) -> None:
        """Forget a socket at disconnect; one never let in is no matter."""
        self._connections.release(sid)

    def empty(self, seat: Seat) -> None:
        """Tell each socket of a seat that it is over, and disconnect it."""
        for sid in self._connections.of_seat(seat):
            self._end(sid)

    def sign_out(self, meeting_id: str, participant_id: str, *, kept_device: str) -> None:
        """Let nothing count that a participant's other devices send from now on; their sockets go at the next sweep.

        May be called from any thread, right after the commit that gave the participant another device.
        """
        for connection in self._connections.phones_of(meeting_id, participant_id):
            if connection.device_digest != kept_device:
                self._connections.release(connection.sid)
                self._leaving.append(connection.sid)

    def watch(self) -> None:
        """Sweep for ever, twice a second; a sweep that fails is logged and the next one tries again."""
        while True:
            self._server.sleep(SWEEP_SECONDS)
            try:
                self.sweep()
            except Exception:
                logger.exception("sweep_failed")

    def sweep(self) -> None:
        """Drop the sockets of lost seats, of devices signed out, those gone, and those that never said who they are."""
        seats = self._connections.seats()
        if seats:
            for lost in seats - self._still_held(seats):
                self.empty(lost)
        while self._leaving:
            self._end(self._leaving.popleft())
        self._drop_gone()
        self._drop_nameless()

    def _end(self, sid: str) -> None:
        self._server.emit("session:end", {}, to=sid)
        self._server.disconnect(sid)

    def _drop_gone(self) -> None:
        # A socket that breaks while its connect handler still runs gets no disconnect from the library.
        for sid in self._connections.sids():
            if self._server.manager.eio_sid_from_sid(sid, NAMESPACE) not in self._server.eio.sockets:
                self._server.disconnect(sid)
                self.let_out(sid)

    def _drop_nameless(self) -> None:
        now = self._clock()
        nameless = {
            engine_sid
            for engine_sid in list(self._server.environ)
            if self._server.manager.sid_from_eio_sid(engine_sid, NAMESPACE) is None
        }
        self._nameless_since = {sid: self._nameless_since.get(sid, now) for sid in nameless}
        for engine_sid, since in self._nameless_since.items():
            if now - since >= JOIN_SECONDS and engine_sid in self._server.eio.sockets:
                self._server.eio.sockets[engine_sid].close(wait=False, abort=True)
