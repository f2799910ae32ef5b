"""Only our own pages may open a socket: a matrix of origins on both transports, and the client we ship for."""

import http.client
import json
import threading

import pytest
import requests
import socketio

from facilitation.live.origins import HEADER, is_own_page
from tests.live.raw_client import RawClient

POLL = "/socket.io/?EIO=4&transport=polling"
OUR_POLL = {HEADER: "XMLHttpRequest"}
FOREIGN = {"Origin": "http://evil.example"}


def ask(server, method="GET", path=POLL, *, headers=None, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    try:
        connection.request(method, path, body=body, headers=headers or {})
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def open_poll(server):
    status, text = ask(server, headers=OUR_POLL)
    assert status == 200
    return f"{POLL}&sid={json.loads(text[1:])['sid']}"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        FOREIGN,
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://127.0.0.1"},
        {"Origin": "https://127.0.0.1:{port}"},
        {"Origin": "http://127.0.0.1:{port}.evil.example"},
        {**FOREIGN, "X-Forwarded-Host": "evil.example"},
        {**FOREIGN, **OUR_POLL},
    ],
)
def test_a_page_elsewhere_opens_no_websocket_and_no_poll(server, headers):
    headers = {name: value.format(port=server.port) for name, value in headers.items()}
    with RawClient(server.port, extra=headers) as client:
        assert client.status == 403
    assert ask(server, headers=headers)[0] == 403


def test_without_an_origin_a_websocket_is_refused_even_with_our_header(server):
    with RawClient(server.port, extra=OUR_POLL) as client:
        assert client.status == 403


def test_our_own_page_polls_without_naming_an_origin_as_browsers_do(server):
    poll = open_poll(server)
    mine = {"Origin": server.origin}
    assert ask(server, "POST", poll, headers=mine, body='40{"audience":"wall"}') == (200, "OK")
    assert ask(server, headers=OUR_POLL, path=poll)[1].startswith("40")
    assert ask(server, "POST", poll, headers=mine, body='427["echo",1]') == (200, "OK")
    assert json.loads(ask(server, headers=OUR_POLL, path=poll)[1].removeprefix("437")) == [{"ok": True, "payload": 1}]


@pytest.mark.parametrize("headers", [{}, FOREIGN, {"Origin": "null"}, OUR_POLL])
def test_a_page_elsewhere_cannot_post_into_a_poll(server, headers):
    assert ask(server, "POST", open_poll(server), headers=headers, body="40")[0] == 403


def test_a_page_elsewhere_is_told_no_when_it_asks_whether_it_may_send_our_header(server):
    asking = {**FOREIGN, "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": HEADER}
    assert ask(server, "OPTIONS", headers=asking)[0] == 403
    assert ask(server, "OPTIONS", headers={"Origin": server.origin})[0] == 403


def test_no_answer_is_wrapped_into_a_script_for_other_pages(server):
    assert ask(server, path=POLL + "&j=0", headers=OUR_POLL)[0] == 400


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("hello", 400),
        ("42", 200),
        ("40\x1ehello", 400),
        (b"\xff\xfe", 400),
        ("42" + "x" * 20_000, 413),
        ('42["connect",{}]', 200),
        ("b" + "A" * 100, 400),
    ],
)
def test_a_poll_carries_only_packets_of_ours(server, body, status):
    poll = open_poll(server)
    mine = {"Origin": server.origin}
    ask(server, "POST", poll, headers=mine, body="40")
    assert ask(server, "POST", poll, headers=mine, body=body)[0] == status


@pytest.mark.parametrize("length", ["-1", "", "many", "9" * 5000])
def test_a_poll_of_impossible_length_is_refused_unread(server, length):
    poll = open_poll(server)
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.putrequest("POST", poll)
    connection.putheader("Origin", server.origin)
    connection.putheader("Content-Length", length)
    connection.endheaders()
    status = connection.getresponse().status
    connection.close()
    assert 400 <= status < 500


@pytest.mark.parametrize("transports", [["polling", "websocket"], ["websocket"], ["polling"]])
def test_the_client_we_ship_for_works_on_every_transport_and_may_upgrade(server, transports):
    session = requests.Session()
    session.headers.update({"Origin": server.origin})
    client = socketio.Client(reconnection=False, http_session=session)
    shown = threading.Event()
    pictures = []
    client.on("region:show", lambda picture: (pictures.append(picture), shown.set()))
    client.connect(server.origin, auth={"audience": "wall"}, transports=transports)
    try:
        assert client.transport() == transports[-1]
        assert client.call("echo", {"a": 1}, timeout=10) == {"ok": True, "payload": {"a": 1}}
        assert client.call("show", {"times": 1, "size": 100}, timeout=10) == {"ok": True}
        assert shown.wait(10)
        assert pictures[0]["html"] == "x" * 100
    finally:
        client.disconnect()
        session.close()


@pytest.mark.parametrize(
    ("environ", "is_own"),
    [
        ({"REQUEST_METHOD": "GET", "HTTP_ORIGIN": "http://desa.local:8000"}, True),
        ({"REQUEST_METHOD": "GET", "HTTP_ORIGIN": "https://desa.local:8000"}, False),
        ({"REQUEST_METHOD": "GET", "HTTP_ORIGIN": "http://desa.local"}, False),
        ({"REQUEST_METHOD": "GET", "HTTP_ORIGIN": "null", "HTTP_X_REQUESTED_WITH": "x"}, False),
        ({"REQUEST_METHOD": "GET", "HTTP_X_REQUESTED_WITH": "x"}, True),
        ({"REQUEST_METHOD": "GET", "HTTP_X_REQUESTED_WITH": ""}, False),
        ({"REQUEST_METHOD": "GET", "HTTP_X_REQUESTED_WITH": "x", "HTTP_UPGRADE": "websocket"}, False),
        ({"REQUEST_METHOD": "POST", "HTTP_X_REQUESTED_WITH": "x"}, False),
        ({"REQUEST_METHOD": "OPTIONS", "HTTP_ORIGIN": "http://desa.local:8000"}, False),
        ({"REQUEST_METHOD": "GET"}, False),
    ],
)
def test_the_rule_by_itself(environ, is_own):
    assert is_own_page({"wsgi.url_scheme": "http", "HTTP_HOST": "desa.local:8000", **environ}) is is_own
