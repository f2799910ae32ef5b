"""Asks the operating system without ever waiting for long, and without changing anything."""

import contextlib
import http.client
import json
import subprocess
from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path

COMMAND_SECONDS = 8.0
ANSWER_SECONDS = 2.0
LONGEST_ANSWER = 10_000

Ask = Callable[[Sequence[str]], str | None]
"""Runs a command and gives what it printed; None where there is no such command, or it failed or took too long."""

Read = Callable[[str], str | None]
"""Gives a file's text; None where it cannot be read."""


class Visit(Enum):
    """Who answers at an address and a port."""

    NOBODY = "nobody"
    US = "us"
    ANOTHER = "another"


def ask(command: Sequence[str]) -> str | None:
    """Run a command, at most for eight seconds."""
    try:
        ended = subprocess.run(  # noqa: S603  the commands are written in the probes, nothing typed is among them
            command, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=COMMAND_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return ended.stdout.decode("utf-8", "replace") if ended.returncode == 0 else None


def read(path: str) -> str | None:
    """Read a small text file."""
    try:
        return Path(path).read_text("utf-8", "replace")
    except OSError:
        return None


def visit(address: str, port: int) -> Visit:
    """Really connect, and ask who it is."""
    connection = http.client.HTTPConnection(address, port, timeout=ANSWER_SECONDS)
    with contextlib.closing(connection):
        try:
            connection.connect()
        except OSError:
            return Visit.NOBODY
        try:
            connection.request("GET", "/healthz")
            said = json.loads(connection.getresponse().read(LONGEST_ANSWER))
        except (OSError, http.client.HTTPException, ValueError):
            return Visit.ANOTHER
        return Visit.US if said == {"ok": True} else Visit.ANOTHER
