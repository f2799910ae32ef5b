"""Carries out `python app.py …`: sets up what is missing, then goes on inside the environment."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from facilitation import assets
from facilitation.bootstrap import checks, environment, stamp
from facilitation.bootstrap.conditions import refuse_full_disk, refuse_unwritable
from facilitation.bootstrap.kit.make import pack
from facilitation.bootstrap.options import (
    CHECKING,
    COUNTING,
    EXAMINING,
    PACKING,
    TRYING,
    read_doctor_options,
    read_kit_options,
    read_options,
    split_command,
    with_absolute_data,
    with_absolute_files,
)
from facilitation.bootstrap.speech import CannotStart, say, tell_refusal

ROOT = Path(__file__).resolve().parents[2]
RUNTIME = "requirements.txt"
DEVELOPMENT = "requirements-dev.txt"
SCRIPTS = "package-lock.json"
READERS: Mapping[str, Callable[[Sequence[str]], object]] = {
    "serve": read_options,
    "setup": read_options,
    TRYING: read_options,
    EXAMINING: read_doctor_options,
    PACKING: read_kit_options,
}
MODULES = {
    "serve": "facilitation.serving",
    "setup": "facilitation.serving",
    TRYING: "facilitation.demo",
    EXAMINING: "facilitation.serving.doctor",
}
"""Where a command goes on inside the environment; all others in facilitation.cli."""


def main(arguments: Sequence[str], *, root: Path = ROOT) -> int:
    """Do what the command line asks and return the exit code, 1 for what must be put right outside first."""
    try:
        return _carry_out(arguments, root)
    except CannotStart as refusal:
        tell_refusal(refusal)
        return 1
    except KeyboardInterrupt:
        return 130


def _carry_out(arguments: Sequence[str], root: Path) -> int:
    word, rest = split_command(arguments)
    # Read here too, so that a slip of the pen is told before anything is installed.
    READERS.get(word, list)(rest)
    if word == "setup":
        renew(root, RUNTIME)
    elif word == COUNTING:
        # No page is shown, and nothing but the count may stand in what another program reads.
        prepare(root, RUNTIME)
    else:
        set_up(root, RUNTIME, *([DEVELOPMENT] if word == CHECKING else []))
    if word == CHECKING:
        return checks.run(root, rest)
    if word == PACKING:
        return pack(root, read_kit_options(rest))
    make_absolute = with_absolute_files if word == COUNTING else with_absolute_data
    given = make_absolute(rest, Path.cwd())
    return environment.continue_in(root, MODULES.get(word, "facilitation.cli"), [word, *given])


def set_up(root: Path, *locks: str) -> None:
    """Bring environment, libraries and scripts to what the locks ask for; does nothing when they are there."""
    prepare(root, *locks)
    bring_scripts(root)


def prepare(root: Path, *locks: str) -> None:
    """Bring environment and libraries to what the locks ask for; does nothing when they are there."""
    missing = [lock for lock in locks if not _is_done(root, lock)]
    if missing:
        refuse_unwritable(root)
        refuse_full_disk(root, os.environ)
        environment.make(root)
    for lock in missing:
        environment.install(root, lock)
        environment.compile_program(root)
        stamp.remember(root, lock)


def renew(root: Path, *locks: str) -> None:
    """Set everything up as if nothing were there: the way out when an installation is damaged."""
    stamp.forget(root)
    set_up(root, *locks)


def bring_scripts(root: Path) -> None:
    """Bring htmx and Socket.IO; without them the program serves all the same, and says so."""
    assets.discard_strangers(root)
    if not assets.missing_assets(root):
        return
    if not stamp.is_current(root, SCRIPTS):
        try:
            assets.bring(root, environment.python_of(root), environment.pip_options(root))
        except assets.CannotBring as trouble:
            say(*trouble.sentences)
        # Noted even when it failed: an offline laptop must not wait for the network at every start.
        stamp.remember(root, SCRIPTS)
    if assets.missing_assets(root):
        say(
            "PERHATIAN: htmx dan Socket.IO belum ada; halaman tetap berfungsi tanpa JavaScript. Sambungkan ke internet "
            "lalu jalankan: python app.py setup",
            "NOTE: htmx and Socket.IO are missing; pages work without JavaScript. Connect to the internet, then run: "
            "python app.py setup",
        )


def _is_done(root: Path, lock: str) -> bool:
    return environment.python_of(root).exists() and stamp.is_current(root, lock)
