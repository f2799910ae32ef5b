"""Servers of the transport tests, each a child process of its own."""

import os
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
START_SECONDS = 15
GUNICORN = ("-m", "gunicorn", "-k", "gevent", "-w", "1", "--no-control-socket", "--graceful-timeout", "1")
COMMANDS = {
    "pywsgi": lambda port: ("tests/live/tiny_server.py", "gevent", port),
    "werkzeug": lambda port: ("tests/live/tiny_server.py", "threading", port),
    "gunicorn": lambda port: (*GUNICORN, "-b", f"127.0.0.1:{port}", "tests.live.tiny_server:create()"),
}


@dataclass(frozen=True)
class Server:
    """A running server: where it listens, and which process to look at."""

    port: int
    process: subprocess.Popen[bytes]

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def memory_mb(self) -> float:
        """Resident memory of the process and its children, in megabytes; only Linux tells."""
        return sum(_resident_kb(pid) for pid in _family(self.process.pid)) / 1024


@pytest.fixture(scope="module", params=["pywsgi", "werkzeug", "gunicorn"])
def server(request, tmp_path_factory):
    """The same small application on each web server we promise to run on; whatever a client does, it fails nowhere."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, *COMMANDS[request.param](str(port))]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    errors = tmp_path_factory.mktemp(request.param) / "stderr"
    with errors.open("wb") as stream:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=stream)
    try:
        _wait_until_open(port)
        yield Server(port, process)
    finally:
        process.terminate()
        process.wait(timeout=10)
    assert "Traceback" not in errors.read_text(), errors.read_text()[-3000:]


def _wait_until_open(port):
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    pytest.fail(f"the server did not open port {port} within {START_SECONDS} s")


def _family(pid):
    children = Path(f"/proc/{pid}/task/{pid}/children")
    if not children.exists():
        pytest.skip("only Linux tells the memory of another process")
    return [pid, *(int(child) for child in children.read_text().split())]


def _resident_kb(pid):
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))
