"""The program's own virtual environment, .venv beside app.py; no other environment is ever touched."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from facilitation.bootstrap.speech import CannotStart, say

WHEELHOUSE = "wheelhouse"
# What is asked for may be meant for another program: `python app.py count FILE.pb --json` has the output to itself.
STANDARD_ERROR = 2


def python_of(root: Path) -> Path:
    """The environment's Python, which may not exist yet."""
    if sys.platform == "win32":
        return root / ".venv" / "Scripts" / "python.exe"
    return root / ".venv" / "bin" / "python"


def make(root: Path) -> None:
    """Make .venv unless one that works is there; one that was carried here from elsewhere is made anew."""
    if _works(root):
        return
    say("Menyiapkan lingkungan Python (.venv) ...", "Making the Python environment (.venv) ...", stream=sys.stderr)
    finished = subprocess.run([sys.executable, "-m", "venv", "--clear", str(root / ".venv")], check=False)
    if finished.returncode == 0 and _works(root):
        return
    shutil.rmtree(root / ".venv", ignore_errors=True)
    raise CannotStart(
        "Lingkungan Python (.venv) tidak dapat dibuat. Di Debian atau Ubuntu pasang dahulu: sudo apt install "
        "python3-venv; di sistem lain pasang Python dari https://www.python.org/downloads/",
        "The Python environment (.venv) cannot be made. On Debian or Ubuntu first install it: sudo apt install "
        "python3-venv; elsewhere install Python from https://www.python.org/downloads/",
    )


def install(root: Path, lock: str) -> None:
    """Install exactly what a lock file names, each file checked against its hash."""
    say("Memasang pustaka yang terkunci ...", "Installing the locked libraries ...", stream=sys.stderr)
    options = [*pip_options(root), "--require-hashes", "-r", str(root / lock)]
    command = [str(python_of(root)), "-m", "pip", "install", *options]
    if subprocess.run(command, check=False, stdout=STANDARD_ERROR).returncode:
        raise _cannot_install(root)


def pip_options(root: Path) -> list[str]:
    """How pip is called: without questions, and without network when the field kit's wheels are here."""
    options = ["--no-input", "--disable-pip-version-check"]
    if (root / WHEELHOUSE).is_dir():
        options += ["--no-index", "--find-links", str(root / WHEELHOUSE)]
    return options


def compile_program(root: Path) -> None:
    """Translate the program for Python once, so that no meeting waits for it."""
    subprocess.run([str(python_of(root)), "-m", "compileall", "-q", str(root / "facilitation")], check=False)


def continue_in(root: Path, module: str, arguments: Sequence[str]) -> int:
    """Go on as `python -m module` in the environment; returns the exit code where it comes back at all."""
    command = [str(python_of(root)), "-m", module, *arguments]
    if sys.platform == "win32":
        # There exec starts a second process and ends the first: the console would believe that all is over.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        return subprocess.call(command, cwd=root)
    return _become(command, root)


def _become(command: list[str], root: Path) -> NoReturn:
    os.chdir(root)
    os.execv(command[0], command)  # noqa: S606  our own Python with a module of ours


def _works(root: Path) -> bool:
    python = python_of(root)
    if not python.exists():
        return False
    probe = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.run([str(python), "-c", probe], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def _cannot_install(root: Path) -> CannotStart:
    if (root / WHEELHOUSE).is_dir():
        return CannotStart(
            f"Pustaka di folder ./{WHEELHOUSE} tidak lengkap atau tidak cocok dengan laptop ini. Salin ulang folder "
            "itu, atau hapus lalu sambungkan laptop ke internet dan jalankan lagi.",
            f"The libraries in ./{WHEELHOUSE} are not complete or not made for this machine. Copy that folder again, "
            "or remove it, connect to the internet and run this command again.",
        )
    return CannotStart(
        "Pustaka tidak dapat dipasang. Sambungkan laptop ke internet lalu jalankan lagi; tanpa internet, salin folder "
        f"./{WHEELHOUSE} dari paket lapangan ke samping app.py.",
        "The libraries cannot be installed. Connect to the internet and run this command again; without internet, copy "
        f"the field kit's folder ./{WHEELHOUSE} to beside app.py.",
    )
