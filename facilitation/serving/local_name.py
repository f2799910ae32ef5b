"""The name musrenbang.local, for phones that find names by multicast DNS: an extra, never an obstacle.

It is answered for by a process of its own: the library wants an event loop of its own, which gevent's would take the
turn from, and what strangers send to it on the Wi-Fi then never reaches the program that holds the votes.
"""

import contextlib
import importlib
import importlib.util
import logging
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from types import ModuleType
from typing import TextIO

from facilitation.kernel.addresses import PhoneAddress, phone_addresses

LOCAL_NAME = "musrenbang.local"
KIND = "_http._tcp.local."
RECHECK_SECONDS = 10.0
END_SECONDS = 3.0
"""How long taking the name back may hold up the end of the program."""

logger = logging.getLogger(__name__)


def can_announce() -> bool:
    """Whether the library is there."""
    return importlib.util.find_spec("zeroconf") is not None


@contextlib.contextmanager
def local_name(port: int) -> Iterator[None]:
    """Have the name announced for a port while the `with` lasts; whatever goes wrong is a line in the log."""
    process = _started([sys.executable, "-m", "facilitation.serving.local_name", str(port)])
    try:
        yield
    finally:
        if process is not None:
            _end(process)


def announce(
    library: ModuleType,
    port: int,
    is_over: threading.Event,
    *,
    look: Callable[[], Sequence[PhoneAddress]] = phone_addresses,
    recheck_seconds: float = RECHECK_SECONDS,
) -> None:
    """Answer for the name with the present addresses until it is over; others are noticed at the next look."""
    known: Sequence[PhoneAddress] | None = None
    name = contextlib.ExitStack()
    with name:
        while not is_over.is_set():
            present = look()
            if present != known:
                known = present
                _publish(library, port, [address.ip for address in present], name)
            is_over.wait(recheck_seconds)


def main(arguments: Sequence[str], ending: TextIO) -> int:
    """Answer for the name until the `ending` stream ends; returns the exit code."""
    # Ctrl+C reaches every process of a terminal; the program itself ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # It would tell of every network that cannot be reached, with a traceback each.
    logging.getLogger("zeroconf").setLevel(logging.CRITICAL)
    is_over = threading.Event()
    threading.Thread(target=_wait_for_end, args=(ending, is_over), daemon=True).start()
    announce(importlib.import_module("zeroconf"), int(arguments[0]), is_over)
    return 0


def _started(command: list[str]) -> "subprocess.Popen[bytes] | None":
    try:
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)  # noqa: S603  our own Python with a module of ours
    except OSError as trouble:
        logger.warning("%s is not announced: %s", LOCAL_NAME, trouble)
        return None


def _end(process: "subprocess.Popen[bytes]") -> None:
    # The end of its standard input tells it to take the name back and end; it would come too if we were killed.
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        process.communicate(timeout=END_SECONDS)
        return
    process.kill()
    process.wait()


def _publish(library: ModuleType, port: int, ips: list[str], name: contextlib.ExitStack) -> None:
    try:
        name.close()
        if not ips:
            return
        responder = library.Zeroconf(interfaces=ips, ip_version=library.IPVersion.V4Only)
        # Closing says goodbye to everybody who asked.
        name.callback(responder.close)
        responder.register_service(
            library.ServiceInfo(KIND, f"Musrenbang.{KIND}", port=port, parsed_addresses=ips, server=f"{LOCAL_NAME}.")
        )
    except Exception as trouble:  # noqa: BLE001  another laptop has the name, no multicast here: an extra may fail in any way
        logger.warning("%s is not announced: %s", LOCAL_NAME, type(trouble).__name__)


def _wait_for_end(ending: TextIO, is_over: threading.Event) -> None:
    with contextlib.suppress(OSError, ValueError):
        ending.read()
    is_over.set()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], sys.stdin))
