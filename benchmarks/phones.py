"""N phones on raw websockets: Engine.IO and Socket.IO framed by hand, so that the client is not what is measured."""

import asyncio
import base64
import json
import os
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

OPENING = (
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n"
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n"
    "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\nCookie: device={token}\r\n\r\n"
)
MASK = b"\0\0\0\0"
"""A mask of zeros is as good for a server's work as any other, and costs the client nothing."""
HEADER, SHORT, MIDDLE = 2, 126, 127
TEXT = 0x81


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """What the phones know of the meeting."""

    host: str
    port: int
    code: str
    round_id: str
    proposal_ids: list[str]
    votes_per_ballot: int


@dataclass(slots=True, kw_only=True)
class Seen:
    """What the phones write down: seconds for acks and joins, (seq, time) for pictures."""

    acks: list[float] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    pictures: list[tuple[int, float]] = field(default_factory=list)
    lost: int = 0


class Phone(asyncio.Protocol):
    """One phone: connects, joins, votes, and answers pings."""

    def __init__(self, hall: Hall, token: str, seen: Seen, number: int) -> None:
        """Nothing is sent yet."""
        self._hall = hall
        self._token = token
        self._seen = seen
        self._chosen = [hall.proposal_ids[(number + step) % len(hall.proposal_ids)] for step in range(3)]
        self._buffer = b""
        self._is_open = False
        self._transport: asyncio.Transport | None = None
        self._sent_at = 0.0
        self._on_ack: Callable[[], None] | None = None
        self.revision = 0
        self.joined: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._answers = {
            b"0": self._take_open,
            b"2": self._take_ping,
            b"40": self._take_connect,
            b"42": self._take_picture,
            b"43": self._take_ack,
            b"44": self._take_refusal,
        }

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for a websocket."""
        self._transport = cast("asyncio.Transport", transport)
        host = f"{self._hall.host}:{self._hall.port}"
        key = base64.b64encode(os.urandom(16)).decode()
        self._transport.write(OPENING.format(host=host, key=key, token=self._token).encode())

    def data_received(self, data: bytes) -> None:
        """Take whole frames out of what has come."""
        self._buffer += data
        if not self._is_open:
            self._open()
        while self._is_open and (frame := self._next_frame()) is not None:
            self._take(*frame)

    def connection_lost(self, _reason: Exception | None) -> None:
        """Tell whoever waits."""
        self._seen.lost += 1
        self._fail("connection lost")

    def cast(self, on_ack: Callable[[], None] | None = None) -> None:
        """Send a ballot on top of the last known revision."""
        self._on_ack = on_ack
        self._sent_at = time.perf_counter()
        ballot = {
            "submission_id": secrets.token_hex(16),
            "round_id": self._hall.round_id,
            "base_revision": self.revision,
            "marks": [[proposal_id, 1] for proposal_id in self._chosen],
        }
        self._send("421" + json.dumps(["ballot:cast", ballot], separators=(",", ":")))

    def hang_up(self) -> None:
        """Go away without a goodbye, as when an access point reboots."""
        if self._transport:
            self._transport.abort()

    def _open(self) -> None:
        head, found, rest = self._buffer.partition(b"\r\n\r\n")
        if found and b" 101 " in head[:20]:
            self._is_open, self._buffer = True, rest
        elif found:
            self._fail(head.decode())

    def _next_frame(self) -> tuple[int, bytes] | None:
        buffer = self._buffer
        if len(buffer) < HEADER:
            return None
        size, start = buffer[1], HEADER
        if size == SHORT:
            size, start = int.from_bytes(buffer[2:4], "big"), 4
        elif size == MIDDLE:
            size, start = int.from_bytes(buffer[2:10], "big"), 10
        if len(buffer) < start + size:
            return None
        self._buffer = buffer[start + size :]
        return buffer[0], buffer[start : start + size]

    def _take(self, first: int, payload: bytes) -> None:
        kind = payload[:2] if payload[:1] == b"4" else payload[:1]
        if first == TEXT and kind in self._answers:
            self._answers[kind](payload)

    def _take_open(self, _payload: bytes) -> None:
        self._send("40" + json.dumps({"audience": "phone", "code": self._hall.code, "seq": 0}))

    def _take_ping(self, _payload: bytes) -> None:
        self._send("3")

    def _take_connect(self, _payload: bytes) -> None:
        if not self.joined.done():
            self.joined.set_result(time.perf_counter())

    def _take_refusal(self, payload: bytes) -> None:
        self._fail(payload.decode())

    def _take_ack(self, payload: bytes) -> None:
        answer = json.loads(payload[payload.index(b"[") :])[0]
        self._seen.acks.append(time.perf_counter() - self._sent_at)
        if answer.get("ok"):
            self.revision = int(str(answer["revision"]))
        else:
            self._seen.refusals.append(str(answer.get("code")))
            self.revision = int(str(answer.get("revision", self.revision)))
        if self._on_ack:
            self._on_ack()

    def _take_picture(self, payload: bytes) -> None:
        # Looking for the number is cheaper than parsing the picture around it, a thousand times a tick.
        start = payload.index(b'"seq":') + 6
        self._seen.pictures.append((int(payload[start : payload.index(b",", start)]), time.perf_counter()))

    def _send(self, text: str) -> None:
        body = text.encode()
        size = bytes((0x80 | len(body),)) if len(body) < SHORT else b"\xfe" + len(body).to_bytes(2, "big")
        if self._transport:
            self._transport.write(b"\x81" + size + MASK + body)

    def _fail(self, reason: str) -> None:
        if not self.joined.done():
            self.joined.set_exception(ConnectionError(reason))


async def dial(hall: Hall, token: str, seen: Seen, number: int) -> Phone:
    """Return a phone that has joined its meeting; ConnectionError when it was refused."""
    loop = asyncio.get_running_loop()
    _, phone = await loop.create_connection(lambda: Phone(hall, token, seen, number), hall.host, hall.port)
    await phone.joined
    return phone
