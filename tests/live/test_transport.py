"""The socket against rough company: oversized, unfinished, malformed, slow."""

import json
import socket
import time
from contextlib import suppress

import pytest

from tests.live.raw_client import OPENING, RawClient, masked
from tests.live.tiny_server import SOCKETS_LIMIT

LIMIT = 16_384
MEGABYTE = 1 << 20
UNFINISHED = 150 * MEGABYTE


def counts(server):
    with RawClient(server.port) as other:
        other.join()
        return other.ask("count", None)


def only_who_asks_is_left(server):
    """Whether the server soon keeps no other socket, and called its handlers once for each that came and went."""
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        with suppress(ConnectionRefusedError):
            seen = counts(server)
            if seen["open"] == 1 and seen["connects"] - seen["disconnects"] == 1:
                return True
        time.sleep(0.05)
    return False


def is_hung_up_on(send, *, times):
    """Whether the server ends the connection before everything is sent."""
    with suppress(ConnectionError):
        for _ in range(times):
            send()
            time.sleep(0.001)
        return False
    return True


def test_an_event_is_answered_with_its_own_ack(server):
    with RawClient(server.port) as phone:
        phone.join()
        assert phone.ask("echo", {"proposal_ids": ["a", "b"]}) == {
            "ok": True,
            "payload": {"proposal_ids": ["a", "b"]},
        }


def test_a_client_that_leaves_is_forgotten_at_once(server):
    with RawClient(server.port) as phone:
        phone.join()
    assert only_who_asks_is_left(server)


def test_an_unfinished_frame_of_150_mib_is_refused_by_its_header(server):
    with RawClient(server.port) as attacker:
        attacker.join()
        before = server.memory_mb()
        attacker.send_frame(b"4", announced=UNFINISHED)
        assert is_hung_up_on(lambda: attacker.socket.sendall(b"x" * MEGABYTE), times=UNFINISHED // MEGABYTE)
        assert server.memory_mb() - before < 10


def test_a_message_that_grows_by_fragments_is_refused_at_the_same_limit(server):
    with RawClient(server.port) as attacker:
        attacker.join()
        before = server.memory_mb()
        attacker.send_frame(b"42" + b" " * 8000, first=0x01)
        assert is_hung_up_on(lambda: attacker.send_frame(b" " * 8000, first=0x00), times=1000)
        assert server.memory_mb() - before < 10


def test_a_message_of_20_kb_ends_the_connection(server):
    with RawClient(server.port) as phone:
        phone.join()
        phone.send("42" + json.dumps(["echo", "x" * 20_000]))
        assert phone.is_cut_off()


def test_a_message_just_under_the_limit_is_answered(server):
    payload = "x" * (LIMIT - len('427["echo", ""]'))
    with RawClient(server.port) as phone:
        phone.join()
        assert phone.ask("echo", payload) == {"ok": True, "payload": payload}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "4",
        "9",
        "40[",
        "42",
        "42{}",
        "42[]",
        "42[1]",
        '42[["echo"]]',
        '42["echo"',
        '42["connect",{"REQUEST_METHOD":"GET"}]',
        '42["disconnect","told by the client"]',
        '451-["echo",{"_placeholder":true,"num":0}]',
        "43" + "1" * 200 + "[]",
        "42" + "[" * 10_000,
        "4" + "[" * 10_000,
        "bAAAA",
        "2",
    ],
)
def test_what_is_no_packet_of_ours_ends_the_connection_and_nothing_else(server, text):
    with RawClient(server.port) as phone:
        phone.join()
        phone.send(text)
        assert phone.is_cut_off()
    assert only_who_asks_is_left(server)


@pytest.mark.parametrize(
    ("payload", "first"),
    [(b"\xff\xfe", 0x81), (b"binary", 0x82), (b"2", 0xC1), (b"2", 0x80), (b"", 0x83), (b"x" * 126, 0x89)],
)
def test_frames_against_the_protocol_end_the_connection(server, payload, first):
    with RawClient(server.port) as phone:
        phone.join()
        phone.send_frame(payload, first=first)
        assert phone.is_cut_off()


def test_an_event_without_payload_and_one_with_three_both_reach_their_handler_with_one(server):
    with RawClient(server.port) as phone:
        phone.join()
        for text, payload in (('420["echo"]', None), ('420["echo",1,2,3]', 1)):
            phone.send(text)
            assert json.loads(phone.read().removeprefix("430")) == [{"ok": True, "payload": payload}]


def test_no_compression_is_agreed_on_though_every_browser_offers_it(server):
    offer = {"Origin": server.origin, "Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits"}
    with RawClient(server.port, extra=offer) as phone:
        assert phone.status == 101
        assert "sec-websocket-extensions" not in phone.response.lower()
        phone.join()
        assert phone.ask("echo", "aaaa")["ok"]


def test_a_megabyte_reaches_a_slow_reader_whole(server):
    size = 1_000_000
    with RawClient(server.port, receive_buffer=4096) as wall, RawClient(server.port) as console:
        wall.join({"audience": "wall"})
        console.join()
        assert console.ask("show", {"times": 1, "size": size}) == {"ok": True}
        time.sleep(0.5)
        name, picture = json.loads(wall.read().removeprefix("42"))
        assert (name, len(picture["html"])) == ("region:show", size)
        assert wall.ask("echo", "still in step") == {"ok": True, "payload": "still in step"}


def test_a_slow_reader_gets_the_newest_picture_and_not_all_of_them(server):
    with RawClient(server.port, receive_buffer=4096) as wall, RawClient(server.port) as console:
        wall.join({"audience": "wall"})
        console.join()
        for _ in range(5):
            assert console.ask("show", {"times": 10, "size": 300_000}) == {"ok": True}
        time.sleep(0.5)
        wall.send('420["echo","the end"]')
        seen = []
        while not (text := wall.read()).startswith("430"):
            if text.startswith("42"):
                seen.append(json.loads(text[2:])[1]["seq"])
        assert seen[-1] == 9
        assert len(seen) < 40


def test_a_flood_of_events_waits_at_its_senders_end_and_others_are_answered_at_once(server):
    with RawClient(server.port) as attacker, RawClient(server.port) as phone:
        attacker.join()
        phone.join()
        started = time.monotonic()
        attacker.socket.sendall(b"".join(masked('420["echo",1]') for _ in range(2000)))
        for _ in range(10):
            assert phone.ask("echo", 2) == {"ok": True, "payload": 2}
        answered_to_phone = time.monotonic() - started
        assert answered_to_phone < 1
        time.sleep(max(0.0, 1 - answered_to_phone))
        attacker.socket.settimeout(0.01)
        answers = 0
        with suppress(TimeoutError):
            while attacker.read().startswith("430"):
                answers += 1
        assert 10 < answers < 200


def test_acks_do_not_wait_for_a_reader_that_takes_nothing(server):
    with RawClient(server.port, receive_buffer=4096) as wall, RawClient(server.port) as console:
        wall.join({"audience": "wall"})
        console.join()
        started = time.monotonic()
        for _ in range(10):
            console.ask("show", {"times": 5, "size": 1_000_000})
        assert time.monotonic() - started < 5


def test_beyond_the_most_sockets_a_newcomer_is_refused_and_pages_still_answer(server):
    crowd = [RawClient(server.port) for _ in range(SOCKETS_LIMIT + 5)]
    try:
        assert crowd[0].status == 101
        assert crowd[-1].status == 401
        with socket.create_connection(("127.0.0.1", server.port), timeout=5) as page:
            page.sendall(f"GET /page HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nConnection: close\r\n\r\n".encode())
            assert b"200" in page.recv(100)
    finally:
        for phone in crowd:
            phone.socket.close()
    assert only_who_asks_is_left(server)


def test_a_handshake_with_a_body_is_a_bad_request(server):
    with RawClient(server.port, extra={"Origin": server.origin, "Content-Length": "1000000"}) as phone:
        assert phone.status == 400


@pytest.mark.parametrize(
    "missing", ["Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", "Sec-WebSocket-Version: 13\r\n"]
)
def test_half_a_handshake_is_a_bad_request_and_leaves_no_socket_behind(server, missing):
    with RawClient(server.port, opening=OPENING.replace(missing, "")) as phone:
        assert phone.status == 400
    assert only_who_asks_is_left(server)
