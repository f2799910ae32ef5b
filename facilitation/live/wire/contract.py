"""What this program leans on in python-engineio and python-socketio, which ship without types.

tests/live/test_contract.py holds the installed versions against it.
"""

from collections.abc import Callable
from typing import Any, Protocol


class Wire(Protocol):
    """A connected socket of Python, gevent or TLS; `send` knows a timeout in gevent alone."""

    def recv(self, bufsize: int) -> bytes:
        """Wait for bytes; none means that the peer is gone."""

    def send(self, data: bytes, flags: int, timeout: float) -> int:
        """Return how many bytes were taken."""

    def sendall(self, data: bytes) -> None:
        """Wait until all bytes are taken."""

    def settimeout(self, value: float) -> None:
        """Limit every wait, in seconds."""

    def shutdown(self, how: int) -> None:
        """End the connection and wake whoever waits on it."""


class Packet(Protocol):
    """An Engine.IO packet."""

    def encode(self) -> str:
        """Return what travels."""


class Queue(Protocol):
    """The queue class of an async mode."""

    def put(self, item: object) -> None:
        """Add at the end."""

    def get(self, block: bool, timeout: float | None) -> Any:  # noqa: ANN401, FBT001  the standard library's own signature
        """Take from the front."""

    def empty(self) -> bool:
        """Tell whether nothing waits."""

    def task_done(self) -> None:
        """Count one item as dealt with."""

    def join(self) -> None:
        """Wait until all are."""


class EngineSocket(Protocol):
    """One Engine.IO session, whatever transport carries it."""

    sid: str
    server: "Engine"
    queue: Any
    connected: bool
    upgraded: bool
    upgrading: bool

    def close(self, *, wait: bool, abort: bool) -> None:
        """End the session; `abort` sends no goodbye."""


class Engine(Protocol):
    """The Engine.IO server."""

    async_mode: str
    ping_interval: float
    ping_timeout: float
    handlers: dict[str, Callable[..., object]]
    sockets: dict[str, EngineSocket]

    def on(self, event: str, handler: Callable[..., object]) -> object:
        """Replace the one handler of connect, message or disconnect."""


class Manager(Protocol):
    """The client manager."""

    def eio_sid_from_sid(self, sid: str, namespace: str) -> str | None:
        """Return the Engine.IO session under a Socket.IO name."""

    def sid_from_eio_sid(self, eio_sid: str, namespace: str) -> str | None:
        """Return the Socket.IO name of an Engine.IO session, None before connect."""


class Server(Protocol):
    """The Socket.IO server."""

    eio: Engine
    manager: Manager
    environ: dict[str, dict[str, Any]]

    def emit(self, event: str, data: object, *, to: str) -> None:
        """Send to a room or to one sid."""

    def enter_room(self, sid: str, room: str) -> None:
        """Put a socket into a room."""

    def disconnect(self, sid: str) -> None:
        """Send a socket away."""

    def sleep(self, seconds: float) -> None:
        """Let others run."""
