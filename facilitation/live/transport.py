"""Socket.IO hardened: what the libraries leave open is closed here, and each cut is explained.

`options` goes into `socketio.init_app`, `harden` follows it, and `middleware` wraps what it made of
the application. They reach into names that python-engineio 4.15.1 and python-socketio 5.18.1 call
private; tests/live/test_contract.py fails when those move, and then `harden` leaves the library's
own websocket in place: slower, but working.
"""

import io
import logging
from collections.abc import Callable, Iterable
from typing import Any

from facilitation.kernel.offload import is_gevent_running
from facilitation.live.origins import is_own_page
from facilitation.live.wire.contract import Engine
from facilitation.live.wire.crowd import Crowd
from facilitation.live.wire.frames import CloseCode
from facilitation.live.wire.gate import Gate
from facilitation.live.wire.outbox import Outbox
from facilitation.live.wire.packets import MalformedPacket, StrictPacket, is_wellformed
from facilitation.live.wire.recipients import Recipients

logger = logging.getLogger(__name__)

# python-socketio, python-engineio and Flask-SocketIO ship without types.
SocketIO = Any
Environ = dict[str, Any]
WsgiApp = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]

MESSAGE_LIMIT = 16_384
"""The most bytes one message from a phone may have; a ballot has about three hundred."""
PING_SECONDS = 15
SOCKETS_LIMIT = 3_000
PATH = "/socket.io/"
SEPARATOR = "\x1e"


def options() -> dict[str, Any]:
    """Return what `socketio.init_app` is given; the async mode is never left to be guessed."""
    return {
        "async_mode": "gevent" if is_gevent_running() else "threading",
        # Events of one socket follow each other in its own greenlet: no new one for each, and a
        # phone that floods waits for its own answers.
        "async_handlers": False,
        "client_manager": Recipients(),
        "cors_allowed_origins": None,
        "http_compression": False,
        "manage_session": False,
        "max_http_buffer_size": MESSAGE_LIMIT,
        "ping_interval": PING_SECONDS,
        "ping_timeout": PING_SECONDS,
        "serializer": StrictPacket,
        "transports": ["websocket", "polling"],
    }


def harden(socketio: SocketIO, *, sockets_limit: int = SOCKETS_LIMIT, sockets_per_address: int = 0) -> None:
    """Put our own websocket and outbox under a freshly initialised `socketio`; 0 per address is no limit."""
    engine = socketio.server.eio
    _cut_off_malformed(engine)
    _limit_sockets(engine, Crowd(limit=sockets_limit, limit_per_address=sockets_per_address))
    kind = getattr(engine, "_async", None)
    if not isinstance(kind, dict) or not {"queue", "queue_empty", "websocket"} <= kind.keys():
        logger.warning("python-engineio has changed: its own websocket is used, without our limits while reading")
        return
    is_direct = engine.async_mode == "gevent"
    engine._async = {  # noqa: SLF001  the library has no other place to choose its websocket
        **kind,
        "queue": lambda: Outbox(kind["queue"](), kind["queue_empty"]),
        "websocket": lambda handler, _engine: Gate(handler, limit=MESSAGE_LIMIT, is_direct=is_direct),
    }


def middleware(wsgi_app: WsgiApp, *, answers_to: Callable[[str], bool] = bool) -> WsgiApp:
    """Refuse what no page of ours asks of the socket, and agree on no compression (89 kB a socket).

    `answers_to` says which Host headers are ours: the application's own check never sees the socket.
    """

    def guarded(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        if not environ.get("PATH_INFO", "").startswith(PATH):
            return wsgi_app(environ, start_response)
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        refusal = _refusal(environ) if answers_to(environ.get("HTTP_HOST", "")) else "400 Bad Request"
        if refusal:
            start_response(refusal, [("Content-Type", "text/plain"), ("Content-Length", "0")])
            return []
        return wsgi_app(environ, start_response)

    return guarded


def _refusal(environ: Environ) -> str:
    if not is_own_page(environ):
        return "403 Forbidden"
    query = environ.get("QUERY_STRING", "").split("&")
    if any(part.startswith("j=") for part in query):
        return "400 Bad Request"  # JSONP answers with a script, which any page may load
    if environ.get("REQUEST_METHOD") != "POST":
        return ""
    return _refusal_of_body(environ)


def _refusal_of_body(environ: Environ) -> str:
    length = environ.get("CONTENT_LENGTH", "")
    if not length.isdecimal():
        return "411 Length Required"
    if len(length) > len(str(MESSAGE_LIMIT)) or int(length) > MESSAGE_LIMIT:
        return "413 Content Too Large"
    body = environ["wsgi.input"].read(int(length))
    try:
        packets = body.decode().split(SEPARATOR)
    except UnicodeDecodeError:
        return "400 Bad Request"
    if not all(is_wellformed(packet) for packet in packets):
        return "400 Bad Request"
    environ["wsgi.input"] = io.BytesIO(body)
    return ""


def _cut_off_malformed(engine: Engine) -> None:
    deliver = engine.handlers["message"]

    def on_message(engine_sid: str, data: str) -> None:
        try:
            deliver(engine_sid, data)
        except MalformedPacket:
            logger.info("a socket sent no packet of ours and was closed (%s)", CloseCode.REFUSED.name)
            _close(engine, engine_sid)
        except Exception:
            raise
        except BaseException:  # noqa: BLE001  gevent stops a server by an exception, which the library would log a thousandfold
            _close(engine, engine_sid)

    engine.on("message", on_message)


def _close(engine: Engine, engine_sid: str) -> None:
    if engine_sid in engine.sockets:
        engine.sockets[engine_sid].close(wait=False, abort=True)


def _limit_sockets(engine: Engine, crowd: Crowd) -> None:
    register, forget = engine.handlers["connect"], engine.handlers["disconnect"]

    def on_connect(engine_sid: str, environ: Environ) -> object:
        if not crowd.enter(engine_sid, environ.get("REMOTE_ADDR", "")):
            return "There is no room for another connection."
        return register(engine_sid, environ)

    def on_disconnect(engine_sid: str, reason: str) -> None:
        crowd.leave(engine_sid)
        forget(engine_sid, reason)

    engine.on("connect", on_connect)
    engine.on("disconnect", on_disconnect)
