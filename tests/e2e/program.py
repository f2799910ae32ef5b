"""The program as a child process on a port and a data folder of its own, and the network between it and a phone."""

import contextlib
import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[2]
START_SECONDS = 60
PHONE_HOST = "musrenbang.local"


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Program:
    """`python app.py`, started, killed and started again on the same data."""

    def __init__(self, data_dir: Path) -> None:
        self.port = free_port()
        self.data_dir = data_dir
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def laptop(self) -> str:
        """Where the facilitator's own browser opens it."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def hall(self) -> str:
        """Where phones open it: a plain http name, without any of what browsers keep for secure pages."""
        return f"http://{PHONE_HOST}:{self.port}"

    def start(self) -> None:
        """Start, and come back when it answers."""
        command = [sys.executable, "app.py", "--no-browser", "--port", str(self.port), "--data", str(self.data_dir)]
        self.data_dir.mkdir(parents=True, exist_ok=True)
        with (self.data_dir / "output.txt").open("ab") as output:
            self._process = subprocess.Popen(
                command, cwd=ROOT, stdout=output, stderr=output, start_new_session=os.name == "posix"
            )
        deadline = time.monotonic() + START_SECONDS
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError((self.data_dir / "output.txt").read_text(encoding="utf-8"))
            time.sleep(0.1)

    def kill(self) -> None:
        """Kill -9: no goodbye, nothing flushed, as when the battery falls out."""
        process = self._process
        if process is None:
            return
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()
        self._process = None

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.laptop}/healthz", timeout=2) as answer:  # noqa: S310  our own address
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False


class Air:
    """The Wi-Fi between phones and program: it can fall away, drop connections, be slow, or swallow answers."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._connections = 0
        self._line = threading.Lock()
        self.drops_every = 0
        """Cut every so-manieth connection when its first answer comes: the request has arrived by then."""
        self.bits_per_second = 0
        """How much all phones together send and hear; 0 for no limit."""
        self.delay_seconds = 0.0
        self.dropped = 0
        self.carried_bytes = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._pairs: set[tuple[socket.socket, socket.socket]] = set()
        self.is_away = False
        self.swallows_answers = False
        self.swallowed = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def hall(self) -> str:
        """Where this phone opens the program."""
        return f"http://{PHONE_HOST}:{self._listener.getsockname()[1]}"

    def fall_away(self) -> None:
        """Cut every connection and let none through."""
        self.is_away = True
        for pair in list(self._pairs):
            _close(*pair)

    def come_back(self) -> None:
        """Let everything through again."""
        self.is_away = False
        self.swallows_answers = False
        self.drops_every = 0

    def close(self) -> None:
        """The story is over."""
        self.fall_away()
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                phone, _ = self._listener.accept()
            except OSError:
                return
            if self.is_away:
                phone.close()
                continue
            threading.Thread(target=self._carry, args=(phone,), daemon=True).start()

    def _carry(self, phone: socket.socket) -> None:
        try:
            program = socket.create_connection(("127.0.0.1", self._program.port), timeout=5)
        except OSError:
            phone.close()
            return
        pair = (phone, program)
        self._pairs.add(pair)
        self._connections += 1
        is_dropped = self.drops_every > 0 and self._connections % self.drops_every == 0
        try:
            while self._pass_on(phone, program, is_dropped=is_dropped):
                pass
        except (OSError, ValueError):
            pass  # Either side has gone, or the air was cut: both ends are closed below.
        finally:
            self._pairs.discard(pair)
            _close(*pair)

    def _pass_on(self, phone: socket.socket, program: socket.socket, *, is_dropped: bool) -> bool:
        for ready in select.select([phone, program], [], [])[0]:
            data = ready.recv(65_536)
            if not data:
                return False
            self._take_time(len(data))
            if ready is phone:
                program.sendall(data)
            elif is_dropped:
                self.dropped += 1
                return False
            elif self.swallows_answers:
                self.swallowed.set()
            else:
                phone.sendall(data)
        return True

    def _take_time(self, size: int) -> None:
        self.carried_bytes += size
        if self.delay_seconds:
            time.sleep(self.delay_seconds)
        if self.bits_per_second:
            with self._line:
                time.sleep(8 * size / self.bits_per_second)


def _close(*ends: socket.socket) -> None:
    for end in ends:
        with contextlib.suppress(OSError):  # It was closed already.
            end.shutdown(socket.SHUT_RDWR)
        end.close()
