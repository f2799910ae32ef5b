"""One program per data folder: a lock that the operating system drops by itself when the program is killed."""

import os
import sys
import time
from pathlib import Path
from typing import IO

from facilitation.bootstrap.speech import CannotStart

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

NAME = "in-use.lock"
RETRY_SECONDS = 0.1


class FolderLock:
    """Holds a data folder until it is released or the process ends, however it ends."""

    def __init__(self, folder: Path, *, patience_seconds: float = 0) -> None:
        """Take the folder; raises CannotStart when another program still has it after `patience_seconds`."""
        self._file = (folder / NAME).open("a+b", buffering=0)
        until = time.monotonic() + patience_seconds
        while not _is_taken_now(self._file):
            if time.monotonic() >= until:
                self._file.close()
                raise _folder_in_use(folder, _holder(folder))
            time.sleep(RETRY_SECONDS)
        self._file.truncate(0)
        self._file.write(f" {os.getpid()}".encode("ascii"))

    def release(self) -> None:
        """Let another program have the folder."""
        self._file.close()


def _is_taken_now(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            # Only the first byte is locked, which holds nothing: others may still read whose lock it is.
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _holder(folder: Path) -> str:
    try:
        with (folder / NAME).open("rb") as file:
            file.seek(1)
            return file.read(20).decode("ascii", "replace")
    except OSError:
        return "?"


def _folder_in_use(folder: Path, process: str) -> CannotStart:
    return CannotStart(
        f"Folder data {folder} sedang dipakai program yang masih berjalan (proses {process}). Pakai jendela yang sudah "
        "terbuka, atau hentikan dahulu program itu dengan Ctrl+C.",
        f"The data folder {folder} is in use by a program that is still running (process {process}). Use the window "
        "that is open already, or stop that program first with Ctrl+C.",
    )
