"""One websocket on a pair of sockets: what is read, what is sent, and how it ends."""

import socket
import threading

import pytest

from facilitation.live.wire import websocket
from facilitation.live.wire.frames import CloseCode, Opcode, encode, encode_close
from facilitation.live.wire.websocket import WORK_BURST, WebSocket
from tests.live.raw_client import masked


class GreenWire:
    """A socket that, like gevent's, can be asked to send only what fits at once."""

    def __init__(self, wire: socket.socket) -> None:
        self._wire = wire

    def __getattr__(self, name):
        return getattr(self._wire, name)

    def send(self, data, flags, timeout):
        assert timeout == 0.0
        return self._wire.send(data, flags | socket.MSG_DONTWAIT)


class Line:
    """Both ends of a connection."""

    def __init__(self) -> None:
        near, self.phone = socket.socketpair()
        near.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        self.phone.settimeout(5)
        self.near = near
        self.channel = WebSocket(GreenWire(near), limit=1000, patience_seconds=5)

    def says(self, *frames):
        self.phone.sendall(b"".join(frames))

    def hears(self, count):
        data = b""
        while len(data) < count:
            data += self.phone.recv(count - len(data))
        return data


@pytest.fixture
def line():
    both = Line()
    yield both
    both.near.close()
    both.phone.close()


def test_messages_come_in_their_order_though_they_share_one_packet(line):
    line.says(masked("42[1]"), masked("3"), masked("42[2]"))
    assert [line.channel.wait() for _ in range(3)] == ["42[1]", "3", "42[2]"]


def test_a_ballot_and_a_goodbye_in_one_packet_are_both_heard(line):
    line.says(masked('42["ballot:cast"]'), masked(b"\x03\xe8", first=0x88))
    assert line.channel.wait() == '42["ballot:cast"]'
    assert line.channel.wait() is None


def test_a_phone_that_hangs_up_ends_the_conversation(line):
    line.phone.close()
    assert line.channel.wait() is None


def test_a_silent_phone_ends_the_conversation_after_the_patience():
    near, phone = socket.socketpair()
    with near, phone:
        assert WebSocket(GreenWire(near), limit=1000, patience_seconds=0.05).wait() is None


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        (masked("x" * 1001), CloseCode.TOO_BIG),
        (masked(b"\xff"), CloseCode.NOT_TEXT),
        (masked("hello"), CloseCode.REFUSED),
        (b"\x81\x01a", CloseCode.PROTOCOL_ERROR),
    ],
    # Masks are random, and a test's name must be the same in every process that runs it.
    ids=["too long", "no text", "refused", "not masked"],
)
def test_a_phone_that_breaks_a_rule_is_told_which_and_cut_off(line, frame, code):
    line.says(frame, masked("42[1]"))
    assert line.channel.wait() is None
    assert line.hears(4) == encode_close(code)
    assert line.phone.recv(1) == b""
    assert line.channel.wait() is None


def test_a_ping_is_answered_with_its_own_words(line):
    line.says(masked("are you there", first=0x89), masked("3"))
    assert line.channel.wait() == "3"
    assert line.hears(15) == encode(Opcode.PONG, b"are you there")


def test_a_message_is_sent_as_one_text_frame(line):
    line.channel.send("42[é]")
    assert line.hears(8) == b"\x81\x06" + "42[é]".encode()


def test_a_frame_that_fits_in_part_is_taken_and_its_rest_leaves_first(line):
    long, short = encode(Opcode.TEXT, b"x" * 500_000), "2"
    assert line.channel.offer(long)
    assert line.channel.has_rest
    assert not line.channel.offer(b"never in between")
    writer = threading.Thread(target=line.channel.send, args=(short,))
    writer.start()
    assert line.hears(len(long) + 3) == long + encode(Opcode.TEXT, b"2")
    writer.join()
    assert not line.channel.has_rest


def test_an_offer_is_declined_while_somebody_is_sending(line):
    writer = threading.Thread(target=line.channel.send, args=("x" * 500_000,))
    writer.start()
    while not line.channel._lock.locked():  # noqa: SLF001  the moment in question is inside `send`
        pass
    assert not line.channel.offer(b"in between")
    line.hears(500_010)
    writer.join()


def test_an_offer_to_a_phone_that_is_gone_is_declined_and_sending_to_it_fails(line):
    line.phone.close()
    assert not line.channel.offer(b"hello")
    with pytest.raises(OSError, match=r"Broken pipe|reset|closed"):
        line.channel.send("hello")


def test_closing_wakes_whoever_waits_and_may_be_done_twice(line):
    heard = []
    waiting = threading.Thread(target=lambda: heard.append(line.channel.wait()))
    waiting.start()
    line.channel.close()
    line.channel.close()
    waiting.join(5)
    assert heard == [None]
    assert line.hears(4) == encode_close(CloseCode.NORMAL)


def test_closing_does_not_wait_long_for_a_phone_that_takes_nothing(line, monkeypatch):
    monkeypatch.setattr(websocket, "CLOSING_SECONDS", 0.05)
    while line.channel.offer(b"x" * 10_000):
        pass
    line.channel.close()
    assert line.channel.wait() is None


def test_beyond_the_burst_each_message_waits_for_its_turn(line, monkeypatch):
    pauses = []
    monkeypatch.setattr(websocket, "sleep", pauses.append)
    monkeypatch.setattr(websocket, "monotonic", lambda: line.channel._work.at)  # noqa: SLF001  time stands still
    line.says(*[masked("3")] * (WORK_BURST + 10))
    heard = [line.channel.wait() for _ in range(WORK_BURST + 10)]
    assert heard == ["3"] * (WORK_BURST + 10)
    assert len(pauses) >= 10
    assert pauses == sorted(pauses)
