"""Socket.IO packets as this program speaks them: text only, no acks asked, one payload per event."""

from engineio.packet import MESSAGE
from engineio.packet import Packet as EnginePacket
from socketio import packet as socketio_packet

from facilitation.live.wire.contract import Packet
from facilitation.live.wire.frames import Opcode, encode

WHOLE_PACKETS = frozenset({"1", "2probe", "3", "5"})
"""Engine.IO's close, probe, pong and upgrade, which carry nothing else."""
MESSAGE_HEADS = frozenset({"40", "41", "42"})
"""Socket.IO's connect, disconnect and event; the rest would be binary or unasked for."""
RESERVED_EVENTS = frozenset({"connect", "disconnect"})


class MalformedPacket(ValueError):  # noqa: N818  a refusal is named for what it says, not "...Error"
    """The peer sent what no client of ours sends; it is cut off, and nothing is logged at length."""


def is_wellformed(text: str) -> bool:
    """Whether this can be a packet of ours, told before any library parses it."""
    return text[:2] in MESSAGE_HEADS or text in WHOLE_PACKETS


class StrictPacket(socketio_packet.Packet):  # type: ignore[misc]  # python-socketio ships without types
    """A packet whose data has the one shape that handlers expect, or MalformedPacket.

    An event leaves here as `[name, payload]`. python-socketio would hand a client's event named
    "connect" to the connect handler, with the client's own words in place of the request.
    """

    uses_binary_events = False
    data: object

    def decode(self, encoded_packet: str) -> int:
        """Parse one packet; the number of binary parts to wait for is always 0."""
        try:
            super().decode(encoded_packet)
        except (ValueError, RecursionError) as garbled:
            raise MalformedPacket from garbled
        is_event = self.packet_type == socketio_packet.EVENT
        self.data = _event(self.data) if is_event else _object_or_none(self.data)
        return 0


class RegionPacket(EnginePacket):  # type: ignore[misc]  # python-engineio ships without types
    """A snapshot of one region, encoded once for all who receive it."""

    def __init__(self, text: str, region: str) -> None:
        super().__init__(MESSAGE, text)
        self.region = region
        self.frame = frame_of(self)


def frame_of(packet: Packet) -> bytes:
    """Return the packet as one websocket frame."""
    return encode(Opcode.TEXT, packet.encode().encode())


def _event(data: object) -> list[object]:
    if not isinstance(data, list) or not data or not isinstance(data[0], str) or data[0] in RESERVED_EVENTS:
        raise MalformedPacket
    return [data[0], data[1] if len(data) > 1 else None]


def _object_or_none(data: object) -> object:
    return data if isinstance(data, dict) else None
