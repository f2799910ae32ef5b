"""`python app.py test`: every check in order, from the quickest to the slowest, stopping at the first that fails."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from facilitation.bootstrap.environment import python_of

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
# More than twice what all tests take on two cores: a run that hangs is ended while somebody still reads its output.
MOST_SECONDS = 40 * 60
TIMED_OUT = 124


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One tool to run."""

    name: str
    command: tuple[str, ...]


def run(root: Path, pytest_arguments: Sequence[str]) -> int:
    """Run all checks, or pytest alone when it is given arguments; returns the first exit code that is not 0."""
    for line in what_is_skipped(os.environ):
        print(f"\n!!! {line}\n", flush=True)
    if pytest_arguments:
        return _run(Check(name="pytest", command=("-m", "pytest", *pytest_arguments)), root)
    for check in all_checks(root):
        code = _run(check, root)
        if code:
            return code
    return 0


def all_checks(root: Path) -> tuple[Check, ...]:
    """What the program has to pass, in this order."""
    return (
        Check(name="lint (ruff)", command=("-m", "ruff", "check", ".")),
        Check(name="format (ruff)", command=("-m", "ruff", "format", "--check", ".")),
        Check(name="types (mypy --strict)", command=("-m", "mypy", "--strict", "app.py", "facilitation")),
        Check(name="import contracts (import-linter)", command=(str(script_of(root, "lint-imports")),)),
        # Lint alone: the formatter breaks blocks inside sentences, where white space is seen on the page.
        Check(name="templates (djlint)", command=("-m", "djlint", "templates", "--lint", "--quiet")),
        Check(name="dependencies (deptry)", command=("-m", "deptry", ".")),
        # Three on two cores: the browser's stories wait for weak networks a third of the time. Who has nothing left
        # takes half of what another has, so that no core waits at the end.
        # Without coverage, which takes half as long again: README.md says how it is measured.
        Check(name="tests (pytest)", command=("-m", "pytest", "-n", "3", "--dist", "worksteal")),
    )


def what_is_skipped(environ: Mapping[str, str]) -> list[str]:
    """One loud line for what this machine cannot test; none when nothing is left out."""
    missing = [
        f"{what} ({name})"
        for what, name in (("PostgreSQL", "MUSRENBANG_TEST_POSTGRES"), ("Redis", "MUSRENBANG_TEST_REDIS"))
        if not environ.get(name)
    ]
    if not environ.get("CHROMIUM") and not any(shutil.which(name, path=environ.get("PATH")) for name in CHROMIUMS):
        missing.append("browser stories (CHROMIUM)")
    return [f"NOT TESTED HERE, environment variable not set: {', '.join(missing)}"] if missing else []


def script_of(root: Path, name: str) -> Path:
    """A tool of the environment that has no `python -m` of its own."""
    return python_of(root).with_name(f"{name}.exe" if sys.platform == "win32" else name)


def _run(check: Check, root: Path) -> int:
    print(f"\n===== {check.name} =====", flush=True)
    command = check.command if not check.command[0].startswith("-") else (str(python_of(root)), *check.command)
    return _finish(command, root)


def _finish(command: Sequence[str], root: Path) -> int:
    """Run to the end or for MOST_SECONDS, and return the code; whatever it started ends with it."""
    process = subprocess.Popen(
        command,
        cwd=root,
        text=True,
        # A group of its own, so that workers and browsers left behind are found; Windows has no such thing.
        process_group=0 if os.name == "posix" else None,
    )
    try:
        return process.wait(timeout=MOST_SECONDS)
    except (subprocess.TimeoutExpired, KeyboardInterrupt) as cut_off:
        print(f"\n!!! {command[-1]}: {cut_off!r}\n", flush=True)
        return TIMED_OUT
    finally:
        _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    if os.name == "posix":
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
