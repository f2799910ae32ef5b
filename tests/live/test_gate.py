"""From an HTTP request to a websocket and back: who is let through, and what is left behind."""

import io
import queue
import socket

import pytest

from facilitation.live.wire import handshake
from facilitation.live.wire.gate import Gate
from facilitation.live.wire.handshake import BadHandshake
from facilitation.live.wire.outbox import Outbox

OPENING = {
    "REQUEST_METHOD": "GET",
    "HTTP_SEC_WEBSOCKET_VERSION": "13",
    "HTTP_SEC_WEBSOCKET_KEY": "dGhlIHNhbXBsZSBub25jZQ==",
}


class Peer:
    """Stands where an Engine.IO socket stands, with its server around it."""

    def __init__(self) -> None:
        self.sid = "engine"
        self.queue = Outbox(queue.Queue(), queue.Empty)
        self.connected = self.upgraded = self.upgrading = False
        self.ping_interval = self.ping_timeout = 1
        self.server = self
        self.sockets = {"engine": self}
        self.closed_with = None
        self.breaks_with = None
        self.becomes_websocket = True

    def handler(self, channel):
        self.channel = channel
        self.upgraded = self.connected = self.becomes_websocket
        if self.breaks_with:
            raise self.breaks_with
        return []

    def close(self, *, wait, abort):
        self.closed_with = (wait, abort)


@pytest.fixture
def line():
    near, far = socket.socketpair()
    far.settimeout(5)
    yield near, far
    near.close()
    far.close()


@pytest.fixture
def peer():
    return Peer()


def opened(peer, environ, *, is_direct=False):
    answers = []
    gate = Gate(peer.handler, limit=1000, is_direct=is_direct)
    return gate(environ, lambda status, _headers: answers.append(status)), answers


def test_the_key_is_answered_as_the_standard_shows_it():
    assert b"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n" in handshake.answer(OPENING)


@pytest.mark.parametrize(
    "wrong",
    [
        {"REQUEST_METHOD": "POST"},
        {"HTTP_SEC_WEBSOCKET_VERSION": "8"},
        {"HTTP_SEC_WEBSOCKET_KEY": ""},
        {"HTTP_SEC_WEBSOCKET_KEY": "short"},
        {"HTTP_SEC_WEBSOCKET_KEY": "dG9vIHNob3J0"},
        {"HTTP_SEC_WEBSOCKET_KEY": "é" * 24},
        {"CONTENT_LENGTH": "1"},
        {"HTTP_TRANSFER_ENCODING": "chunked"},
    ],
)
def test_half_a_handshake_is_no_handshake(peer, line, wrong):
    environ = {**OPENING, "werkzeug.socket": line[0], **wrong}
    with pytest.raises(BadHandshake):
        handshake.answer(environ)
    assert opened(peer, environ) == ([], ["400 Bad Request"])
    assert peer.sockets == {}
    assert peer.closed_with == (False, True)


def test_a_failed_upgrade_leaves_the_polling_session_as_it_was(peer):
    peer.connected = True
    assert opened(peer, {**OPENING, "HTTP_SEC_WEBSOCKET_KEY": ""}) == ([], ["400 Bad Request"])
    assert "engine" in peer.sockets
    assert peer.closed_with is None


def test_a_web_server_that_keeps_its_socket_to_itself_is_a_bad_request(peer):
    assert opened(peer, dict(OPENING)) == ([], ["400 Bad Request"])


@pytest.mark.parametrize(("name", "ending"), [("gunicorn.socket", StopIteration), ("werkzeug.socket", ConnectionError)])
def test_each_web_server_is_left_in_the_way_it_understands(peer, line, name, ending):
    with pytest.raises(ending):
        opened(peer, {**OPENING, name: line[0]})
    assert line[1].recv(1000).startswith(b"HTTP/1.1 101 ")
    assert peer.sockets == {}
    assert peer.queue.get(block=False) is None


def test_pywsgi_is_left_with_its_stream_closed_so_that_no_frame_passes_for_a_request(peer, line):
    stream = io.BytesIO()
    stream.raw = type("SocketIO", (), {"_sock": line[0]})()
    assert opened(peer, {**OPENING, "wsgi.input": stream}) == ([], [])
    assert stream.closed


def test_a_probe_that_fails_leaves_the_polling_session_as_it_was(peer, line):
    peer.becomes_websocket = False
    with pytest.raises(ConnectionError):
        opened(peer, {**OPENING, "werkzeug.socket": line[0]})
    assert "engine" in peer.sockets
    assert peer.closed_with is None


def test_whatever_ends_the_conversation_nothing_is_left_behind(peer, line):
    peer.breaks_with = RuntimeError("a bug")
    with pytest.raises(RuntimeError, match="a bug"):
        opened(peer, {**OPENING, "werkzeug.socket": line[0]})
    assert peer.sockets == {}
    assert peer.channel.wait() is None


def test_a_phone_that_left_before_the_answer_is_no_matter(peer, line):
    line[1].close()
    with pytest.raises(ConnectionError):
        opened(peer, {**OPENING, "werkzeug.socket": line[0]})
    assert peer.sockets == {}


@pytest.mark.parametrize(
    ("upgraded", "upgrading", "is_ready"), [(False, False, False), (True, True, False), (True, False, True)]
)
def test_packets_go_straight_to_the_websocket_only_once_it_is_open(peer, line, upgraded, upgrading, is_ready):
    with pytest.raises(ConnectionError):
        opened(peer, {**OPENING, "werkzeug.socket": line[0]}, is_direct=True)
    peer.upgraded, peer.upgrading = upgraded, upgrading
    assert peer.queue.is_ready() is is_ready
