"""What is put around the library's own handlers: malformed packets, crowds, and a server that stops."""

import pytest
from flask import Flask
from flask_socketio import SocketIO

from facilitation.live import transport


class Stopped(BaseException):
    """What gevent raises in every greenlet of a server that stops."""


class EngineSocket:
    """Stands where an open socket stands."""

    def __init__(self) -> None:
        self.is_closed = False

    def close(self, *, wait, abort):
        assert (wait, abort) == (False, True)
        self.is_closed = True


@pytest.fixture
def server():
    app, extension = Flask(__name__), SocketIO()
    extension.init_app(app, **transport.options())
    transport.harden(extension, sockets_limit=2, sockets_per_address=1)
    return extension.server


@pytest.fixture
def phone(server):
    """A socket that has joined."""
    opened = EngineSocket()
    server.eio.sockets["phone"] = opened
    server.manager.connect("phone", "/")
    return opened


def test_a_malformed_packet_closes_its_socket_and_raises_nothing(server, phone):
    server.eio.handlers["message"]("phone", "2[")
    assert phone.is_closed


def test_a_malformed_packet_of_a_socket_that_is_gone_is_no_matter(server):
    server.eio.handlers["message"]("gone", "2[")


def test_a_bug_in_a_handler_is_left_to_the_library_to_log(server, phone):
    def broken(_sid, _payload):
        raise RuntimeError("a bug")

    server.on("echo", broken)
    with pytest.raises(RuntimeError, match="a bug"):
        server.eio.handlers["message"]("phone", '2["echo"]')
    assert not phone.is_closed


def test_a_server_that_stops_closes_the_socket_instead_of_logging_each(server, phone):
    def interrupted(_sid, _payload):
        raise Stopped

    server.on("echo", interrupted)
    server.eio.handlers["message"]("phone", '2["echo"]')
    assert phone.is_closed


def test_one_address_too_many_times_is_refused_until_it_leaves(server):
    connect, disconnect = server.eio.handlers["connect"], server.eio.handlers["disconnect"]
    assert connect("s1", {"REMOTE_ADDR": "a"}) is None
    assert "no room" in connect("s2", {"REMOTE_ADDR": "a"})
    assert connect("s3", {"REMOTE_ADDR": "b"}) is None
    assert "no room" in connect("s4", {"REMOTE_ADDR": "c"})
    disconnect("s1", "transport close")
    assert connect("s5", {"REMOTE_ADDR": "c"}) is None
