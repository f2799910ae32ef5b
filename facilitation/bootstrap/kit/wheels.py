"""Fetches the libraries for machines that this one is not, each file checked against the lock's hash."""

import re
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitation.bootstrap.kit.lock import Pin
from facilitation.bootstrap.kit.machines import Machine
from facilitation.bootstrap.speech import CannotStart

NO_WHEEL = re.compile(r"No matching distribution found for ([\w.-]+)==")
NO_NETWORK = re.compile(r"connection broken by|Could not fetch URL|HTTPSConnectionPool|Read timed out")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How pip ended and what it said about it."""

    code: int
    words: str


Pip = Callable[[Sequence[str]], Answer]
"""Runs pip with these arguments."""


def pip_of(python: Path) -> Pip:
    """The pip of an environment, whose words are kept instead of shown."""

    def run(arguments: Sequence[str]) -> Answer:
        ended = subprocess.run(
            [str(python), "-m", "pip", *arguments],
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        return Answer(code=ended.returncode, words=ended.stderr)

    return run


def gather(machine: Machine, pins: Sequence[Pin], wheelhouse: Path, pip: Pip) -> tuple[str, ...]:
    """Put what a machine installs into the wheelhouse, or nothing at all; returns the libraries without a wheel for it.

    Raises CannotStart when pip fails for another reason, as without a network.
    """
    before = set(wheelhouse.iterdir())
    wanted = [pin for pin in pins if machine.needs(pin)]
    missing: list[str] = []
    while (answer := _download(machine, wanted, wheelhouse, pip)).code:
        missing.append(_without_wheel(answer, wanted))
        wanted = [pin for pin in wanted if pin.name not in missing]
    for useless in set(wheelhouse.iterdir()) - before if missing else ():
        useless.unlink()
    return tuple(missing)


def _download(machine: Machine, pins: Sequence[Pin], wheelhouse: Path, pip: Pip) -> Answer:
    with tempfile.TemporaryDirectory(prefix="musrenbang-") as folder:
        lock = Path(folder) / "requirements.txt"
        lock.write_text("".join(pin.text for pin in pins), "utf-8")
        # The lock is complete, so that no dependency has to be looked for.
        options = ["--quiet", "--no-deps", "--only-binary=:all:", "--require-hashes", "--implementation", "cp"]
        for platform in machine.system.platforms:
            options += ["--platform", platform]
        return pip(["download", *options, "--python-version", machine.python, "-d", str(wheelhouse), "-r", str(lock)])


def _without_wheel(answer: Answer, wanted: Sequence[Pin]) -> str:
    found = NO_WHEEL.search(answer.words)
    if NO_NETWORK.search(answer.words) or found is None or found[1] not in {pin.name for pin in wanted}:
        raise _cannot_download(answer)
    return found[1]


def _cannot_download(answer: Answer) -> CannotStart:
    last = next((line for line in reversed(answer.words.splitlines()) if line.strip()), f"pip: {answer.code}")
    return CannotStart(
        f"Pustaka untuk paket tidak dapat diunduh ({last.strip()}). Sambungkan laptop ke internet, periksa ruang disk, "
        "lalu jalankan lagi: python app.py kit",
        f"The kit's libraries cannot be downloaded ({last.strip()}). Connect to the internet, check the room on the "
        "disk, then run again: python app.py kit",
    )
