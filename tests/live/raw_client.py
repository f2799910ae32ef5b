"""A websocket client that can also misbehave: it writes every frame by hand."""

import json
import os
import socket
import struct
from contextlib import suppress

OPENING = (
    "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
    "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n{extra}\r\n"
)


class RawClient:
    """One browser's end of the wire, opened with any headers one likes."""

    def __init__(
        self, port: int, *, extra: dict[str, str] | None = None, receive_buffer: int = 0, opening: str = OPENING
    ) -> None:
        self.socket = socket.socket()
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(10)
        self.socket.connect(("127.0.0.1", port))
        headers = {"Origin": f"http://127.0.0.1:{port}"} if extra is None else extra
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        self.socket.sendall(opening.format(port=port, extra=lines).encode())
        self.buffer = b""
        self.response = self._head()

    def __enter__(self):
        return self

    def __exit__(self, *_details):
        self.socket.close()

    @property
    def status(self) -> int:
        return int(self.response.split(" ", 2)[1])

    def join(self, auth: dict[str, str] | None = None) -> None:
        """Read the opening packet, connect to the namespace, read that it was accepted."""
        if self.status != 101:
            raise ConnectionRefusedError(self.response)
        self.read()
        self.send("40" + json.dumps(auth or {}))
        assert self.read().startswith("40")

    def ask(self, event: str, payload: object) -> object:
        """Send an event and return its ack, past whatever else arrives before it."""
        self.send("427" + json.dumps([event, payload]))
        while not (text := self.read()).startswith("437"):
            pass
        return json.loads(text[3:])[0]

    def send(self, text: str) -> None:
        self.send_frame(text.encode())

    def send_frame(self, payload: bytes, *, first: int = 0x81, announced: int | None = None) -> None:
        """Send one masked frame; it may announce another length than it has."""
        self.socket.sendall(masked(payload, first=first, announced=announced))

    def read(self) -> str:
        """Return the next text message; ConnectionError when the server has hung up."""
        return self.read_frame()[1].decode()

    def read_frame(self) -> tuple[int, bytes]:
        opcode, size = self._take(2)
        if opcode == 0x88:
            raise ConnectionResetError(self._take(size))
        if size == 126:
            (size,) = struct.unpack("!H", self._take(2))
        elif size == 127:
            (size,) = struct.unpack("!Q", self._take(8))
        return opcode & 0x0F, self._take(size)

    def is_cut_off(self) -> bool:
        """Whether the server ends the connection, by a close frame or without."""
        with suppress(ConnectionError):
            while True:
                self.read()
        return True

    def _head(self) -> str:
        while b"\r\n\r\n" not in self.buffer:
            self._more()
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        return head.decode()

    def _take(self, size: int) -> bytes:
        while len(self.buffer) < size:
            self._more()
        taken, self.buffer = self.buffer[:size], self.buffer[size:]
        return taken

    def _more(self) -> None:
        data = self.socket.recv(1 << 16)
        if not data:
            raise ConnectionResetError
        self.buffer += data


def masked(payload: bytes | str, *, first: int = 0x81, announced: int | None = None) -> bytes:
    """One frame as browsers send it."""
    data = payload.encode() if isinstance(payload, str) else payload
    mask = os.urandom(4)
    body = bytes(byte ^ mask[index % 4] for index, byte in enumerate(data))
    return bytes([first]) + _size(len(data) if announced is None else announced) + mask + body


def _size(length: int) -> bytes:
    if length < 126:
        return bytes([0x80 | length])
    return struct.pack("!BH", 0xFE, length) if length < 1 << 16 else struct.pack("!BQ", 0xFF, length)
