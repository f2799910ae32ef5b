"""What waits to be sent to one socket: sent at once if possible, and never two pictures of one region."""

import threading
from collections.abc import Callable

from engineio.packet import NOOP
from engineio.packet import Packet as EnginePacket

from facilitation.live.wire.contract import Packet, Queue
from facilitation.live.wire.packets import RegionPacket, frame_of
from facilitation.live.wire.websocket import WebSocket


class Outbox:
    """The queue Engine.IO keeps per socket, with its words: put, get, task_done, join."""

    def __init__(self, queue: Queue, empty: type[Exception]) -> None:
        """`queue` is of the async mode's own kind, and `empty` what its `get` raises."""
        self._queue = queue
        self._empty = empty
        self._lock = threading.Lock()
        self._unsent: dict[str, _Unsent] = {}
        self._channel: WebSocket | None = None
        self.is_ready: Callable[[], bool] = _never

    def attach(self, channel: WebSocket, is_ready: Callable[[], bool]) -> None:
        """Let packets go straight to `channel` whenever nothing waits before them."""
        self._channel, self.is_ready = channel, is_ready

    def put(self, packet: Packet | None) -> None:
        """Send now, or keep for the writer, which None ends."""
        with self._lock:
            if isinstance(packet, RegionPacket) and packet.region in self._unsent:
                # Nobody needs the older picture any more; the newer one takes its place in the row.
                self._unsent[packet.region].packet = packet
            elif packet is None or not self._goes_at_once(packet):
                self._queue.put(self._kept(packet))

    def get(self, *, block: bool = True, timeout: float | None = None) -> Packet | None:
        """Take the oldest packet; while a socket is attached, an empty queue is no reason to give up."""
        while True:
            try:
                packet = self._queue.get(block, timeout)
            except self._empty:
                if block and self.is_ready():
                    continue
                raise
            return self._newest(packet)

    def task_done(self) -> None:
        """Count one packet as sent."""
        self._queue.task_done()

    def join(self) -> None:
        """Block until every packet is taken."""
        self._queue.join()

    def _goes_at_once(self, packet: Packet) -> bool:
        channel = self._channel
        if channel is None or not self.is_ready() or not self._queue.empty():
            return False
        if not channel.offer(getattr(packet, "frame", None) or frame_of(packet)):
            return False
        if channel.has_rest:
            # The writer sends the rest before this packet, which says nothing.
            self._queue.put(EnginePacket(NOOP))
        return True

    def _kept(self, packet: Packet | None) -> "Packet | _Unsent | None":
        if not isinstance(packet, RegionPacket):
            return packet
        unsent = self._unsent[packet.region] = _Unsent(packet)
        return unsent

    def _newest(self, packet: "Packet | _Unsent | None") -> Packet | None:
        if not isinstance(packet, _Unsent):
            return packet
        with self._lock:
            del self._unsent[packet.packet.region]
            return packet.packet


class _Unsent:
    """The newest picture of a region that the socket has not taken yet."""

    __slots__ = ("packet",)

    def __init__(self, packet: RegionPacket) -> None:
        self.packet = packet


def _never() -> bool:
    return False
