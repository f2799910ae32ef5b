"""Takes the network socket over from the web server and answers a websocket's opening request."""

import base64
import binascii
import hashlib
from typing import Any

from facilitation.live.wire.contract import Wire

Environ = dict[str, Any]  # as WSGI defines it: strings, and each web server's own objects

VERSION = "13"
NONCE_BYTES = 16
# RFC 6455 §1.3: proves that the answer comes from a websocket server, not from a cache.
GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


class BadHandshake(Exception):  # noqa: N818  a refusal is named for what it says, not "...Error"
    """The request is no websocket opening, or this web server does not give its socket away."""


def answer(environ: Environ) -> bytes:
    """Return the bytes that accept; no extension and no subprotocol is ever agreed on."""
    key = str(environ.get("HTTP_SEC_WEBSOCKET_KEY", "")).strip().encode()
    if environ.get("REQUEST_METHOD") != "GET" or environ.get("HTTP_SEC_WEBSOCKET_VERSION") != VERSION:
        raise BadHandshake
    if environ.get("CONTENT_LENGTH") not in {None, "", "0"} or "HTTP_TRANSFER_ENCODING" in environ:
        raise BadHandshake  # the web server would go on to read that body from a socket that is not its own any more
    try:
        nonce = base64.b64decode(key, validate=True)
    except binascii.Error as garbled:
        raise BadHandshake from garbled
    if len(nonce) != NONCE_BYTES:
        raise BadHandshake
    accepted = base64.b64encode(hashlib.sha1(key + GUID, usedforsecurity=False).digest())
    return (
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + accepted + b"\r\n\r\n"
    )


def take_socket(environ: Environ) -> Wire:
    """Return the connection's own socket, under gunicorn, Werkzeug and gevent's pywsgi."""
    stream = _stream_of_pywsgi(environ)
    of_pywsgi = getattr(getattr(stream, "raw", None), "_sock", None)
    socket: Wire | None = environ.get("werkzeug.socket") or environ.get("gunicorn.socket") or of_pywsgi
    if socket is None:
        raise BadHandshake
    return socket


def leave(environ: Environ) -> list[bytes]:
    """Tell the web server, in the way each one understands, that the socket needs no HTTP answer."""
    if "gunicorn.socket" in environ:
        raise StopIteration
    if "werkzeug.socket" in environ:
        raise ConnectionError
    # pywsgi reads no further request from a closed stream; otherwise it takes leftover frames for one.
    _stream_of_pywsgi(environ).close()
    return []


def _stream_of_pywsgi(environ: Environ) -> Any:  # noqa: ANN401  the input of whatever web server this is
    stream = environ.get("wsgi.input")
    return getattr(stream, "rfile", stream)
