"""Answers requests until it is told to stop: on gevent where it is installed, else on threads."""

import errno
import importlib
import signal
import sys
from types import FrameType
from typing import Any, Protocol

from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

from facilitation.bootstrap.conditions import cannot_listen
from facilitation.kernel.offload import is_gevent_running

BACKLOG = 4096
"""A whole village may press the same button in one second."""
GRACE_SECONDS = 0.5
"""How long requests under way may take to finish once the program is told to stop; open sockets always take it all."""


class Listener(Protocol):
    """A bound server; `serve_forever` comes back once it was stopped."""

    def serve_forever(self) -> None:
        """Answer until stopped."""


def listen(app: Flask, host: str, port: int) -> Listener:
    """Bind the address, ready to serve; raises CannotStart when it cannot be had."""
    bind = _on_greenlets if is_gevent_running() else _on_threads
    try:
        return bind(app, host, port)
    except OSError as trouble:
        raise cannot_listen(host, port, trouble) from trouble


def _on_greenlets(app: Flask, host: str, port: int) -> Listener:
    # A pool without a limit, only so that `stop` knows the requests under way and waits for them.
    under_way = importlib.import_module("gevent.pool").Pool()
    wsgi_server = importlib.import_module("gevent.pywsgi").WSGIServer
    server: Any = wsgi_server((host, port), app, backlog=BACKLOG, spawn=under_way, log=None)
    server.stop_timeout = GRACE_SECONDS
    server.start()
    if sys.platform != "win32":
        # gevent's own handlers let the greenlet that is running finish its step; Python's would cut through it.
        for number in (signal.SIGTERM, signal.SIGINT):
            importlib.import_module("gevent").signal_handler(number, server.stop)
    listener: Listener = server
    return listener


def _on_threads(app: Flask, host: str, port: int) -> Listener:
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        return make_server(host, port, app, threaded=True, request_handler=QuietHandler)
    except SystemExit as taken:
        # Werkzeug ends the program by itself when the port is taken.
        raise OSError(errno.EADDRINUSE, "address in use") from taken


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


class QuietHandler(WSGIRequestHandler):
    """Werkzeug's handler without its line per request, which would name every phone's address."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""
