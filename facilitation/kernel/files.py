"""Files kept beside the database: whole ones under the digest of what they hold, and uploads that are still coming.

A file is written, and on the disk, before the command that names it; one that no command came to name does no harm.
"""

import hashlib
import os
import re
import secrets
import threading
import time
from pathlib import Path
from typing import BinaryIO

from facilitation.kernel.errors import NotFoundHere, RuleViolation

DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
UPLOAD_NAME = re.compile(r"[0-9A-Za-z-]{1,64}", re.ASCII)
UNFINISHED_KEPT_SECONDS = 24 * 60 * 60


class UploadTooLarge(RuleViolation):
    """More than `limit` megabytes have arrived for one file."""

    code = "upload_too_large"


class FileStore:
    """A folder of files that never change, each named by the SHA-256 of its bytes. Safe to use from any thread."""

    def __init__(self, folder: Path) -> None:
        """The folder is made with the first file."""
        self._folder = folder

    def keep(self, content: bytes) -> str:
        """Return the digest under which `open` gives these bytes back from now on, even after a power cut."""
        digest = hashlib.sha256(content).hexdigest()
        path = self._path(digest)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(path, content)
        return digest

    def open(self, digest: str) -> BinaryIO:
        """Open a kept file for reading, or raise NotFoundHere."""
        if not DIGEST.fullmatch(digest) or not self._path(digest).is_file():
            raise NotFoundHere
        return self._path(digest).open("rb")

    def _path(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest


class Uploads:
    """Files that arrive in pieces, in order, over a network that drops; each by a name its owner alone may use."""

    def __init__(self, folder: Path) -> None:
        """Uploads that nobody has gone on with for a day are forgotten here."""
        self._folder = folder
        self._adding = threading.Lock()
        for path in folder.glob("*"):
            if time.time() - path.stat().st_mtime > UNFINISHED_KEPT_SECONDS:
                path.unlink(missing_ok=True)

    def received(self, name: str) -> int:
        """How many bytes of this upload have arrived."""
        path = self._path(name)
        return path.stat().st_size if path.is_file() else 0

    def add(self, name: str, offset: int, piece: bytes, *, most_megabytes: int) -> int:
        """Add the piece that begins at `offset`, and return how many bytes have arrived then.

        A piece that came before, or too soon, changes nothing: the answer tells the sender where to go on.
        """
        if offset + len(piece) > most_megabytes * 1024 * 1024:
            self.forget(name)
            raise UploadTooLarge(limit=most_megabytes)
        path = self._path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        with self._adding, path.open("ab") as file:
            if file.tell() == offset:
                file.write(piece)
            return file.tell()

    def take(self, name: str) -> bytes:
        """Return everything that has arrived; `forget` it once it is kept elsewhere. Raises NotFoundHere."""
        path = self._path(name)
        if not path.is_file():
            raise NotFoundHere
        return path.read_bytes()

    def forget(self, name: str) -> None:
        """Throw away what has arrived."""
        self._path(name).unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        if not UPLOAD_NAME.fullmatch(name):
            raise NotFoundHere
        return self._folder / name


def _write_whole(path: Path, content: bytes) -> None:
    """Whoever reads at the same moment, or after a power cut, finds the whole file or none."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with draft.open("wb") as file:
        file.write(content)
        # The next line asks for the disk, and Python's own buffer is not on it.
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
