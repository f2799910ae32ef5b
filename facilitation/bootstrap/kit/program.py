"""The program's own files: everything it is made of, and nothing that a meeting or a tool has left beside it."""

import shutil
from pathlib import Path

from facilitation.assets import missing_assets
from facilitation.bootstrap.speech import CannotStart

# Named one by one, because a data folder with people's names in it may lie beside them under any name.
PROGRAM = (
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "app.py",
    "benchmarks",
    "deploy",
    "docs",
    "facilitation",
    "package-lock.json",
    "package.json",
    "pyproject.toml",
    "requirements-dev.in",
    "requirements-dev.txt",
    "requirements-node.txt",
    "requirements.in",
    "requirements.txt",
    "static",
    "templates",
    "tests",
)
STARTERS = ("mulai.bat", "mulai.command", "mulai.sh", "daftar-periksa.html")
LEFT_BEHIND = shutil.ignore_patterns("__pycache__", ".*", "*.pyc", "node_modules")
RUNNABLE = 0o755


def copy_program(root: Path, kit: Path) -> None:
    """Copy the program into the kit's folder, and the start scripts and the checklist to its top.

    Raises CannotStart where the program itself lacks the scripts of its pages.
    """
    if missing_assets(root):
        raise _without_scripts()
    for name in PROGRAM:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, kit / name, ignore=LEFT_BEHIND)
        elif source.exists():
            shutil.copy2(source, kit / name)
    for name in STARTERS:
        _copy_starter(root / "deploy" / "kit" / name, kit / name)


def _copy_starter(source: Path, target: Path) -> None:
    # Windows reads a batch file rightly only with its own line ends.
    line_end = "\r\n" if target.suffix == ".bat" else "\n"
    target.write_text(source.read_text("utf-8"), "utf-8", newline=line_end)
    if target.suffix in {".sh", ".command"}:
        target.chmod(RUNNABLE)


def _without_scripts() -> CannotStart:
    return CannotStart(
        "htmx dan Socket.IO belum ada di laptop ini, jadi paketnya tidak akan lengkap. Sambungkan ke internet, lalu "
        "jalankan: python app.py setup, dan sesudah itu: python app.py kit",
        "htmx and Socket.IO are not on this machine, so the kit would not be complete. Connect to the internet, then "
        "run: python app.py setup, and after that: python app.py kit",
    )
