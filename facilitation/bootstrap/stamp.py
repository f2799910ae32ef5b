"""Remembers what set-up has done, so that a later start does none of it again."""

import hashlib
import json
from pathlib import Path

from facilitation.bootstrap.speech import say

NAME = "musrenbang-setup.json"


def is_current(root: Path, source: str) -> bool:
    """Whether what `source` (a lock file's name) asks for was done in this environment, in this folder."""
    return _read(root).get(source) == _fingerprint(root, source)


def remember(root: Path, source: str) -> None:
    """Note that what `source` asks for is done."""
    done = _read(root) | {source: _fingerprint(root, source)}
    fresh = _path(root).with_suffix(".new")
    fresh.write_text(json.dumps(done, indent=1, sort_keys=True), "utf-8")
    fresh.replace(_path(root))


def forget(root: Path) -> None:
    """Let the next start do everything again."""
    _path(root).unlink(missing_ok=True)


def _path(root: Path) -> Path:
    return root / ".venv" / NAME


def _fingerprint(root: Path, source: str) -> str:
    # pyvenv.cfg names the Python the environment was made with; the folder counts because a copy carried to
    # another place still points to the old one.
    environment = (root / ".venv" / "pyvenv.cfg").read_bytes() if (root / ".venv" / "pyvenv.cfg").exists() else b""
    digest = hashlib.sha256()
    for part in ((root / source).read_bytes(), environment, str(root).encode()):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def _read(root: Path) -> dict[str, str]:
    try:
        done = json.loads(_path(root).read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        done = None
    if isinstance(done, dict):
        return done
    say(
        "Catatan pemasangan rusak; pemasangan diperiksa ulang.",
        "The note about what is installed is damaged; the installation is checked again.",
    )
    forget(root)
    return {}
