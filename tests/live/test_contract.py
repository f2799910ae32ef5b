"""The names we lean on in python-engineio and python-socketio, private ones included, are still there."""

import inspect
from importlib.metadata import version

import pytest
from engineio.packet import Packet as EnginePacket
from engineio.socket import Socket as EngineSocket
from flask import Flask
from flask_socketio import SocketIO

from facilitation.live import transport
from facilitation.live.wire.gate import Gate
from facilitation.live.wire.outbox import Outbox
from facilitation.live.wire.packets import StrictPacket
from facilitation.live.wire.recipients import Recipients


@pytest.fixture
def socketio_server():
    app, extension = Flask(__name__), SocketIO()
    extension.init_app(app, **transport.options())
    transport.harden(extension)
    return extension.server


def test_the_versions_are_those_the_private_names_were_read_in():
    assert (version("python-engineio"), version("python-socketio")) == ("4.15.1", "5.18.1"), (
        "read facilitation/live/wire/contract.py against the new versions, then change them here"
    )


def test_the_engine_chooses_its_queue_and_websocket_where_we_put_ours(socketio_server):
    engine = socketio_server.eio
    assert isinstance(engine.create_queue(), Outbox)
    assert engine.get_queue_empty_exception() is not None
    handler = EngineSocket(engine, "sid")._websocket_handler  # noqa: SLF001  the contract is about this name
    gate = engine._async["websocket"](handler, engine)  # noqa: SLF001  the contract is about this name
    assert isinstance(gate, Gate)


def test_the_engine_uses_its_queue_with_the_words_of_our_outbox():
    source = inspect.getsource(EngineSocket)
    words = {line.split("self.queue.")[1].split(")")[0] for line in source.splitlines() if "self.queue." in line}
    assert words == {
        "get(",
        "get(block=False",
        "put(None",
        "put(packet.Packet(packet.NOOP",
        "put(pkt",
        "task_done(",
        "join(",
    }


def test_the_engine_socket_has_the_states_the_gate_reads(socketio_server):
    peer = EngineSocket(socketio_server.eio, "sid")
    assert (peer.connected, peer.upgraded, peer.upgrading) == (False, False, False)
    assert {"wait", "abort"} <= inspect.signature(peer.close).parameters.keys()
    assert peer.server.ping_interval == peer.server.ping_timeout == transport.PING_SECONDS


def test_the_engine_has_one_handler_for_each_of_its_three_events(socketio_server):
    assert socketio_server.eio.handlers.keys() == {"connect", "message", "disconnect"}
    for event, handler in socketio_server.eio.handlers.items():
        assert handler.__name__ == f"on_{event}"


def test_the_limits_and_modes_are_those_we_ask_for(socketio_server):
    engine = socketio_server.eio
    assert engine.max_http_buffer_size == transport.MESSAGE_LIMIT == 16_384
    assert engine.async_mode == "threading", "the test process is not patched by gevent"
    assert engine.cors_allowed_origins is None
    assert not socketio_server.async_handlers
    assert not engine.http_compression
    assert set(engine.transports) == {"websocket", "polling"}
    assert isinstance(socketio_server.manager, Recipients)
    assert socketio_server.packet_class is StrictPacket


def test_a_packet_is_encoded_to_text_and_kept(socketio_server):
    packet = EnginePacket(4, "2[]")
    assert packet.encode() == packet.encode_cache == "42[]"


def test_without_the_private_place_the_librarys_own_websocket_goes_on_working(caplog):
    app, extension = Flask(__name__), SocketIO()
    extension.init_app(app, **transport.options())
    engine = extension.server.eio
    known = engine._async  # noqa: SLF001  the contract is about this name
    renamed = {name: part for name, part in known.items() if name != "websocket"}
    engine._async = renamed  # noqa: SLF001  the contract is about this name
    transport.harden(extension)
    assert "its own websocket is used" in caplog.text
    assert not isinstance(engine.create_queue(), Outbox)
