"""Who is in which Socket.IO room, with a goodbye that costs the same however many others stay."""

from collections import defaultdict

from socketio import Manager
from socketio import packet as socketio_packet

from facilitation.live.wire.packets import RegionPacket

SENT_PER_TURN = 100
"""After so many sends the others get a turn: acks, pings, pages."""


class Recipients(Manager):  # type: ignore[misc]  # python-socketio ships without types
    """python-socketio's client manager, which by itself looks through every room at each disconnect.

    As each socket has a room of its own, a thousand phones leaving together made a million look-ups.
    """

    def __init__(self) -> None:
        super().__init__()
        self.rooms_of: defaultdict[tuple[str, str], dict[str | None, None]] = defaultdict(dict)

    def basic_enter_room(self, sid: str, namespace: str, room: str | None, eio_sid: str | None = None) -> None:
        """Put a socket into a room."""
        super().basic_enter_room(sid, namespace, room, eio_sid=eio_sid)
        self.rooms_of[namespace, sid][room] = None

    def basic_leave_room(self, sid: str, namespace: str, room: str | None) -> None:
        """Take a socket out of a room."""
        super().basic_leave_room(sid, namespace, room)
        self.rooms_of.get((namespace, sid), {}).pop(room, None)

    def basic_disconnect(self, sid: str, namespace: str, **_options: object) -> None:
        """Forget a socket: as many steps as it has rooms."""
        for room in list(self.rooms_of.pop((namespace, sid), ())):
            super().basic_leave_room(sid, namespace, room)
        self.callbacks.pop(sid, None)
        for pending in (self.pending_connect, self.pending_disconnect):
            if sid in pending.get(namespace, ()):
                pending[namespace].remove(sid)

    def get_rooms(self, sid: str, namespace: str) -> list[str]:
        """Return the rooms a socket is in."""
        return [room for room in self.rooms_of.get((namespace, sid), ()) if room is not None]

    def emit(self, event: str, data: object, namespace: str, **options: object) -> None:
        """Send to a room; a picture of a region is encoded once and pushed, the rest goes the library's way."""
        region = data.get("region") if isinstance(data, dict) else None
        if region is None:
            super().emit(event, data, namespace, **options)
            return
        packet = self.server.packet_class(socketio_packet.EVENT, namespace=namespace, data=[event, data])
        picture = RegionPacket(packet.encode(), region)
        participants = self.get_participants(namespace, options.get("room"))
        for count, (_, eio_sid) in enumerate(participants, start=1):
            self.server._send_eio_packet(eio_sid, picture)  # noqa: SLF001  as the library's own emit does
            if count % SENT_PER_TURN == 0:
                self.server.sleep(0)
