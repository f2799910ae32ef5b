"""RFC 6455 frames as a server reads and writes them; pure, and never more memory than the cap."""

from enum import IntEnum

SMALL, MIDDLE = 126, 127
"""Lengths from SMALL on are written in two bytes, those that do not fit there (marked MIDDLE) in eight."""
CONTROL_LIMIT = 125
CONTROL_BIT = 0x08
HEADER_BYTES = 2
MASK_BYTES = 4


class Opcode(IntEnum):
    """What a frame carries."""

    CONTINUATION = 0x0
    TEXT = 0x1
    CLOSE = 0x8
    PING = 0x9
    PONG = 0xA


KNOWN = frozenset(opcode.value for opcode in Opcode)
"""Binary frames are not among them: no client of ours sends any."""


class CloseCode(IntEnum):
    """Why a socket is closed."""

    NORMAL = 1000
    PROTOCOL_ERROR = 1002
    NOT_TEXT = 1007
    REFUSED = 1008
    TOO_BIG = 1009


class BadFrame(Exception):  # noqa: N818  a refusal is named for what it says, not "...Error"
    """The peer breaks the protocol or the cap; `code` says how, and nothing more is read from it."""

    def __init__(self, code: CloseCode) -> None:
        super().__init__(code.name)
        self.code = code


def encode(opcode: Opcode, payload: bytes) -> bytes:
    """Return one whole unmasked frame, as servers send them."""
    length = len(payload)
    if length < SMALL:
        return bytes((0x80 | opcode, length)) + payload
    if length < 1 << 16:
        return bytes((0x80 | opcode, SMALL)) + length.to_bytes(2, "big") + payload
    return bytes((0x80 | opcode, MIDDLE)) + length.to_bytes(8, "big") + payload


def encode_close(code: CloseCode) -> bytes:
    """Return the frame that ends the conversation."""
    return encode(Opcode.CLOSE, code.to_bytes(2, "big"))


class FrameReader:
    """Turns bytes as they arrive into whole messages; refuses by the length a header announces."""

    def __init__(self, limit: int) -> None:
        """`limit` is the most bytes one message may have, over all its frames."""
        self._limit = limit
        self._buffer = bytearray()
        self._parts: bytearray | None = None

    @property
    def held_bytes(self) -> int:
        """How much is kept of what is not complete yet."""
        return len(self._buffer) + len(self._parts or b"")

    def feed(self, data: bytes) -> list[tuple[Opcode, bytes]]:
        """Return what is complete now, in order; raise BadFrame before anything oversized is kept."""
        self._buffer += data
        complete = []
        while (frame := self._next_frame()) is not None:
            message = self._join(*frame)
            if message is not None:
                complete.append(message)
        return complete

    def _next_frame(self) -> tuple[Opcode, bool, bytes] | None:
        buffer = self._buffer
        if len(buffer) < HEADER_BYTES:
            return None
        length = buffer[1] & 0x7F
        start = HEADER_BYTES + {SMALL: 2, MIDDLE: 8}.get(length, 0)
        if len(buffer) < start:
            return None
        if length >= SMALL:
            length = int.from_bytes(buffer[HEADER_BYTES:start], "big")
        opcode, is_last = self._checked(length), bool(buffer[0] & 0x80)
        body = start + MASK_BYTES
        end = body + length
        if len(buffer) < end:
            return None
        payload = _unmask(bytes(buffer[body:end]), bytes(buffer[start:body]))
        del buffer[:end]
        return opcode, is_last, payload

    def _checked(self, length: int) -> Opcode:
        first, second = self._buffer[0], self._buffer[1]
        is_control, is_masked = first & CONTROL_BIT, second & 0x80
        # Reserved bits belong to extensions, of which none is agreed on; browsers always mask.
        if first & 0x70 or not is_masked or (first & 0x0F) not in KNOWN:
            raise BadFrame(CloseCode.PROTOCOL_ERROR)
        if is_control and (length > CONTROL_LIMIT or not first & 0x80):
            raise BadFrame(CloseCode.PROTOCOL_ERROR)
        if not is_control and length + len(self._parts or b"") > self._limit:
            raise BadFrame(CloseCode.TOO_BIG)
        return Opcode(first & 0x0F)

    def _join(self, opcode: Opcode, is_last: bool, payload: bytes) -> tuple[Opcode, bytes] | None:  # noqa: FBT001  unpacked from `_next_frame` alone
        if opcode & CONTROL_BIT:
            return opcode, payload
        if (opcode is Opcode.CONTINUATION) != (self._parts is not None):
            raise BadFrame(CloseCode.PROTOCOL_ERROR)
        if is_last and self._parts is None:
            return opcode, payload
        self._parts = (self._parts or bytearray()) + payload
        if not is_last:
            return None
        whole, self._parts = bytes(self._parts), None
        return Opcode.TEXT, whole


def _unmask(payload: bytes, mask: bytes) -> bytes:
    # One exclusive-or over a big integer is some fifty times faster than a loop over bytes.
    length = len(payload)
    key = (mask * (length // 4 + 1))[:length]
    return (int.from_bytes(payload, "big") ^ int.from_bytes(key, "big")).to_bytes(length, "big")
