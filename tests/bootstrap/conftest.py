"""A small project of each test's own, whose Python and npm write down what they are asked instead of doing it."""

import base64
import hashlib
import json
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

CONTENT = "window.htmx = {};\n"
PYTHON = """#!/bin/sh
printf '%s\\n' "$*" >> {log}
case "$*" in *"{word}"*) exit {code};; esac
"""
NPM = """#!/bin/sh
printf 'npm %s\\n' "$*" >> {log}
[ {code} = 0 ] || exit {code}
mkdir -p node_modules/htmx.org/dist
printf '%s' {content} > node_modules/htmx.org/dist/htmx.min.js
echo licence > node_modules/htmx.org/LICENSE
"""


@dataclass(frozen=True, slots=True)
class Project:
    """The folder of a program to be set up."""

    root: Path

    @property
    def asked(self) -> list[str]:
        """What its Python and npm were asked to do, in order."""
        log = self.root / "asked.log"
        return log.read_text("utf-8").splitlines() if log.exists() else []

    @property
    def installs(self) -> list[str]:
        """The lock files that pip was asked to install."""
        return [Path(line.split()[-1]).name for line in self.asked if " pip install " in line]

    @property
    def script(self) -> Path:
        """Where htmx belongs."""
        return self.root / "static" / "vendor" / "htmx.min.js"

    def forget_what_was_asked(self) -> None:
        """Begin a new list."""
        (self.root / "asked.log").unlink(missing_ok=True)

    def let_pip_end_with(self, code: int) -> None:
        """Give the environment a Python whose pip ends with this code."""
        self.let_python_end_with(code, at=" pip install ")

    def let_python_end_with(self, code: int, *, at: str) -> None:
        """Give the environment a Python that ends with this code where its arguments hold `at`, else with 0."""
        self._write(self.root / ".venv" / "bin" / "python", PYTHON, code=code, word=at)

    def let_npm_bring(self, content: str = CONTENT, *, code: int = 0) -> None:
        """Give the machine an npm that brings this script."""
        self._write(self.root / "path" / "npm", NPM, code=code, content=shlex.quote(content))

    def _write(self, path: Path, text: str, **values: object) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(log=shlex.quote(str(self.root / "asked.log")), **values), "utf-8")
        path.chmod(0o755)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project with an environment, locks, a manifest of one script, and no npm on the path."""
    if sys.platform == "win32":
        pytest.skip("the recording Python and npm are shell scripts")
    made = Project(tmp_path / "project")
    vendor = made.root / "static" / "vendor"
    vendor.mkdir(parents=True)
    digest = base64.b64encode(hashlib.sha384(CONTENT.encode()).digest()).decode()
    line = {"file": "htmx.min.js", "package": "htmx.org", "version": "2.0.11", "source": "dist/htmx.min.js"}
    line |= {"sha384": digest, "licence": "0BSD", "licence_file": "htmx.LICENSE.txt"}
    (vendor / "MANIFEST.json").write_text(json.dumps({"files": [line]}), "utf-8")
    for name in (
        "requirements.txt",
        "requirements-dev.txt",
        "requirements-node.txt",
        "package.json",
        "package-lock.json",
    ):
        (made.root / name).write_text("{}\n" if name.endswith("json") else "", "utf-8")
    (made.root / "facilitation").mkdir()
    made.let_pip_end_with(0)
    (made.root / ".venv" / "pyvenv.cfg").write_text("version = 3.11.7\n", "utf-8")
    monkeypatch.setenv("PATH", f"{made.root / 'path'}:/usr/bin:/bin")
    (made.root / "path").mkdir()
    # A machine's own npm in /usr/bin would answer first come, so the tests' folder hides it with one that fails.
    made.let_npm_bring(code=1)
    return made
