"""Starts the program as a person would, as a child process on a free port, and ends it in every way there is."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.house.source_tree import ROOT

START_SECONDS = 30
SERVE = (sys.executable, "-m", "facilitation.serving")


@dataclass(frozen=True, slots=True)
class Program:
    """One running server."""

    process: subprocess.Popen[str]
    port: int

    def get(self, path: str) -> int:
        """The status of one page, redirects followed."""
        try:
            with urllib.request.urlopen(f"http://localhost:{self.port}{path}", timeout=5) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code

    def end(self, number: int) -> float:
        """Send a signal and return how many seconds the program needed to end."""
        started = time.monotonic()
        self.process.send_signal(number)
        self.process.wait(timeout=START_SECONDS)
        return time.monotonic() - started


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def run(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the server's command line to its end."""
    command = [*SERVE, *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | environ, capture_output=True, text=True, check=False, timeout=START_SECONDS
    )


@contextmanager
def running(
    data: Path, *, port: int | None = None, environ: Mapping[str, str] | None = None, command: tuple[str, ...] = ()
) -> Iterator[Program]:
    """A server that answers; killed at the end if it still runs."""
    port = port or free_port()
    words = command or (*SERVE, "--no-browser", "--data", str(data), "--port", str(port))
    process = subprocess.Popen(
        [word.format(port=port) for word in words],
        cwd=ROOT,
        env=os.environ | (environ or {}),
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    program = Program(process, port)
    try:
        _wait_until_it_answers(program)
        yield program
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        process.communicate(timeout=START_SECONDS)


def _wait_until_it_answers(program: Program) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if program.process.poll() is not None:
            message = f"the program ended with {program.process.returncode}: {program.process.communicate()[0]}"
            raise AssertionError(message)
        try:
            program.get("/healthz")
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
        else:
            return
    message = "the program does not answer"
    raise AssertionError(message)
