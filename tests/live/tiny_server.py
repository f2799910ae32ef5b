"""A small application on the real transport, run as a child process: `tiny_server.py gevent|threading PORT`."""

import sys

if __name__ == "__main__" and sys.argv[1] == "gevent":
    from gevent import monkey

    monkey.patch_all()

from typing import Any

from flask import Flask
from flask_socketio import SocketIO

from facilitation.live import transport

SOCKETS_LIMIT = 40


def create() -> Flask:
    """Return the application, its sockets hardened as the program's are."""
    app = Flask(__name__)
    socketio = SocketIO()
    socketio.init_app(app, **transport.options())
    transport.harden(socketio, sockets_limit=SOCKETS_LIMIT)
    app.wsgi_app = transport.middleware(app.wsgi_app)
    _answer(socketio.server)
    app.add_url_rule("/page", view_func=lambda: "a page")
    return app


def _answer(server: Any) -> None:
    connects: list[str] = []
    disconnects: list[str] = []

    def on_connect(sid: str, environ: dict[str, Any], auth: object) -> None:
        connects.append(environ["REQUEST_METHOD"])
        if auth == {"audience": "wall"}:
            server.enter_room(sid, "wall")

    def on_show(_sid: str, payload: dict[str, int]) -> dict[str, bool]:
        for seq in range(payload["times"]):
            server.emit("region:show", {"region": "wall", "seq": seq, "html": "x" * payload["size"]}, to="wall")
        return {"ok": True}

    def on_count(_sid: str, _payload: object) -> dict[str, int]:
        return {"connects": len(connects), "disconnects": len(disconnects), "open": len(server.eio.sockets)}

    server.on("connect", on_connect)
    server.on("disconnect", lambda sid, _reason: disconnects.append(sid))
    server.on("echo", lambda _sid, payload: {"ok": True, "payload": payload})
    server.on("show", on_show)
    server.on("count", on_count)


def main() -> None:
    """Serve on the given port of this machine."""
    app = create()
    socketio = app.extensions["socketio"]
    unsafe = {"allow_unsafe_werkzeug": True} if socketio.async_mode == "threading" else {}
    socketio.run(app, port=int(sys.argv[2]), **unsafe)


if __name__ == "__main__":
    main()
