"""Opens one websocket for Engine.IO, and leaves nothing behind when it ends."""

from collections.abc import Callable
from contextlib import suppress
from types import MethodType
from typing import Any, cast

from facilitation.live.wire import handshake
from facilitation.live.wire.contract import EngineSocket, Wire
from facilitation.live.wire.handshake import BadHandshake, Environ
from facilitation.live.wire.websocket import WebSocket


class Gate:
    """What Engine.IO calls in place of its own websocket wrapper."""

    def __init__(self, handler: MethodType, *, limit: int, is_direct: bool) -> None:
        """`handler` is a method of the Engine.IO socket; `is_direct` lets packets skip its writer."""
        self._handler = handler
        self._peer = cast("EngineSocket", handler.__self__)
        self._limit = limit
        self._is_direct = is_direct

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> list[bytes]:
        """Answer the handshake and converse until the socket ends."""
        try:
            accepted = handshake.answer(environ)
            wire = handshake.take_socket(environ)
        except BadHandshake:
            self._forget(is_over=not self._peer.connected)
            start_response("400 Bad Request", [("Content-Type", "text/plain"), ("Content-Length", "0")])
            return []
        self._converse(wire, accepted)
        return handshake.leave(environ)

    def _converse(self, wire: Wire, accepted: bytes) -> None:
        server = self._peer.server
        channel = WebSocket(wire, limit=self._limit, patience_seconds=server.ping_interval + server.ping_timeout)
        with suppress(OSError):
            wire.sendall(accepted)
        try:
            if self._is_direct:
                self._peer.queue.attach(channel, self._is_ready)
            self._handler(channel)
        finally:
            channel.close()
            self._forget(is_over=self._peer.upgraded)

    def _is_ready(self) -> bool:
        # Between probe and upgrade, packets still belong to the poll that is open.
        return bool(self._peer.upgraded and not self._peer.upgrading)

    def _forget(self, *, is_over: bool) -> None:
        # An upgrade that failed leaves the polling session as it was. After one that ended, the
        # library forgets its entry where the web server is left by an exception (gunicorn, Werkzeug).
        if is_over:
            self._peer.queue.put(None)
            self._peer.close(wait=False, abort=True)
            self._peer.server.sockets.pop(self._peer.sid, None)
