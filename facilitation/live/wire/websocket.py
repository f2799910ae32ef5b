"""One phone's websocket as Engine.IO wants it, reading and writing without a helper thread."""

import socket
import threading
from collections import deque
from contextlib import suppress
from time import monotonic, sleep

from facilitation.live.throttle import TokenBucket
from facilitation.live.wire.contract import Wire
from facilitation.live.wire.frames import BadFrame, CloseCode, FrameReader, Opcode, encode, encode_close
from facilitation.live.wire.packets import is_wellformed

READ_BYTES = 4096
WORK_PER_SECOND = 20
WORK_BURST = 60
"""How many reads and messages of one socket are dealt with; a ballot takes one of each."""
CLOSING_SECONDS = 1.0


class WebSocket:
    """Whole text messages in and out; the wire may be Python's socket or gevent's."""

    def __init__(self, wire: Wire, *, limit: int, patience_seconds: float) -> None:
        """Give up when the peer is silent, or takes nothing, for `patience_seconds`."""
        wire.settimeout(patience_seconds)
        self._wire = wire
        self._reader = FrameReader(limit)
        self._inbox: deque[str] = deque()
        self._lock = threading.Lock()
        self._rest = b""
        self._is_open = True
        self._is_goodbye_read = False
        self._work = TokenBucket.full(per_second=WORK_PER_SECOND, burst=WORK_BURST, now=monotonic())

    def wait(self) -> str | None:
        """Block until a message has come; None when the conversation is over."""
        while self._is_open:
            self._hold_back()
            if self._inbox:
                return self._inbox.popleft()
            data = self._read()
            if not data:
                return None
            try:
                for opcode, payload in self._reader.feed(data):
                    self._take(opcode, payload)
            except BadFrame as bad:
                self.close(bad.code)
        return None

    def send(self, text: str) -> None:
        """Block until the whole message is on its way; OSError when the socket is gone."""
        self._send_frame(encode(Opcode.TEXT, text.encode()))

    def offer(self, frame: bytes) -> bool:
        """Start to send without ever blocking; False, and nothing sent, when the peer is behind.

        gevent's sockets only. What the peer takes of the frame at once may be a part of it: then
        `has_rest` is true, and the rest leaves with the next `send`.
        """
        if self._rest or not self._lock.acquire(blocking=False):
            return False
        try:
            self._rest = frame[self._wire.send(frame, 0, 0.0) :]
        except OSError:
            return False
        finally:
            self._lock.release()
        return True

    @property
    def has_rest(self) -> bool:
        """Whether a part of an offered frame still waits."""
        return bool(self._rest)

    def close(self, code: CloseCode = CloseCode.NORMAL) -> None:
        """Say goodbye if the peer listens, and wake whoever waits for messages."""
        if not self._is_open:
            return
        self._is_open = False
        with suppress(OSError):
            self._wire.settimeout(CLOSING_SECONDS)
            self._send_frame(encode_close(code))
        with suppress(OSError):
            self._wire.shutdown(socket.SHUT_RDWR)

    def _read(self) -> bytes:
        if self._is_goodbye_read:
            return b""
        try:
            return self._wire.recv(READ_BYTES)
        except OSError:
            return b""

    def _hold_back(self) -> None:
        # Not reading is the one answer to a flood that costs nothing: it piles up at the sender's own end.
        pause_seconds = self._work.owe(monotonic())
        if pause_seconds:
            sleep(pause_seconds)

    def _take(self, opcode: Opcode, payload: bytes) -> None:
        if opcode is Opcode.TEXT:
            self._inbox.append(_text(payload))
        elif opcode is Opcode.PING:
            self._hold_back()
            with suppress(OSError):
                self._send_frame(encode(Opcode.PONG, payload))
        elif opcode is Opcode.CLOSE:
            # What came before it still counts: a ballot and a goodbye may share one packet.
            self._is_goodbye_read = True

    def _send_frame(self, frame: bytes) -> None:
        # One at a time: two writers would interleave the parts of two long frames.
        with self._lock:
            waiting, self._rest = self._rest, b""
            self._wire.sendall(waiting + frame)


def _text(payload: bytes) -> str:
    try:
        text = payload.decode()
    except UnicodeDecodeError as garbled:
        raise BadFrame(CloseCode.NOT_TEXT) from garbled
    if not is_wellformed(text):
        raise BadFrame(CloseCode.REFUSED)
    return text
