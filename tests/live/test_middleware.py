"""What stands before the socket, without any server: refused requests never reach the library."""

import io

import pytest

from facilitation.live import transport

OURS = {"wsgi.url_scheme": "http", "HTTP_HOST": "desa.local:8000", "HTTP_ORIGIN": "http://desa.local:8000"}


class Library:
    """Stands where Socket.IO and the application stand."""

    def __init__(self) -> None:
        self.environ = None
        self.body = b""

    def __call__(self, environ, start_response):
        self.environ = environ
        self.body = environ["wsgi.input"].read() if "wsgi.input" in environ else b""
        start_response("200 OK", [])
        return [b"answered"]


@pytest.fixture
def library():
    return Library()


def ask(library, path="/socket.io/", **environ):
    answers = []
    body = transport.middleware(library)(
        {"PATH_INFO": path, **environ}, lambda status, _headers: answers.append(status)
    )
    return answers, list(body)


def test_the_offer_to_compress_never_reaches_a_library_that_would_take_it(library):
    ask(library, REQUEST_METHOD="GET", HTTP_SEC_WEBSOCKET_EXTENSIONS="permessage-deflate", **OURS)
    assert "HTTP_SEC_WEBSOCKET_EXTENSIONS" not in library.environ


def test_pages_pass_untouched_whatever_origin_they_name(library):
    answers, body = ask(library, "/m/K7QX2F/", REQUEST_METHOD="POST", HTTP_ORIGIN="http://evil.example")
    assert (answers, body) == (["200 OK"], [b"answered"])


@pytest.mark.parametrize(
    ("environ", "status"),
    [
        ({"REQUEST_METHOD": "GET", "HTTP_ORIGIN": "http://evil.example"}, "403 Forbidden"),
        ({"REQUEST_METHOD": "OPTIONS"}, "403 Forbidden"),
        ({"REQUEST_METHOD": "GET", "QUERY_STRING": "EIO=4&transport=polling&j=0"}, "400 Bad Request"),
        ({"REQUEST_METHOD": "POST"}, "411 Length Required"),
        ({"REQUEST_METHOD": "POST", "CONTENT_LENGTH": "-1"}, "411 Length Required"),
        ({"REQUEST_METHOD": "POST", "CONTENT_LENGTH": "16385"}, "413 Content Too Large"),
        ({"REQUEST_METHOD": "POST", "CONTENT_LENGTH": "9" * 5000}, "413 Content Too Large"),
    ],
)
def test_what_is_refused_stops_here(library, environ, status):
    answers, body = ask(library, **{**OURS, **environ})
    assert (answers, body) == ([status], [])
    assert library.environ is None


def test_a_page_under_a_name_that_is_not_ours_opens_no_socket_though_it_is_its_own_origin(library):
    rebound = {**OURS, "HTTP_HOST": "evil.example", "HTTP_ORIGIN": "http://evil.example"}
    answers = []
    guarded = transport.middleware(library, answers_to=lambda host: host == "desa.local:8000")
    body = guarded(
        {"PATH_INFO": "/socket.io/", "REQUEST_METHOD": "GET", **rebound},
        lambda status, _headers: answers.append(status),
    )
    assert (answers, list(body)) == (["400 Bad Request"], [])
    assert library.environ is None


def test_a_post_that_is_let_through_can_still_be_read(library):
    packets = b'40\x1e42["echo",1]'
    stream = {"CONTENT_LENGTH": str(len(packets)), "wsgi.input": io.BytesIO(packets + b"the next request")}
    assert ask(library, REQUEST_METHOD="POST", **OURS, **stream)[0] == ["200 OK"]
    assert library.body == packets
