"""A kit is made of a small program, with what a meeting has left beside it."""

import shutil

import pytest

from facilitation.bootstrap.kit.program import STARTERS
from facilitation.bootstrap.start import ROOT
from tests.bootstrap.kit.registry import LOCK, Registry


@pytest.fixture
def registry() -> Registry:
    """A registry that has everything."""
    return Registry()


@pytest.fixture
def program(project):
    """The small program of tests/bootstrap, complete, with a meeting's data and a tool's traces beside it."""
    root = project.root
    (root / "requirements.txt").write_text(LOCK, "utf-8")
    project.script.write_text("window.htmx = {};\n", "utf-8")
    (root / "app.py").write_text("print('musrenbang')\n", "utf-8")
    (root / "facilitation" / "cli.py").write_text("", "utf-8")
    (root / "facilitation" / "__pycache__").mkdir()
    (root / "facilitation" / "__pycache__" / "cli.cpython-311.pyc").write_bytes(b"")
    (root / "desa").mkdir()
    (root / "desa" / "musrenbang.db").write_text("names of people", "utf-8")
    shutil.copytree(ROOT / "deploy" / "kit", root / "deploy" / "kit")
    assert {path.name for path in (root / "deploy" / "kit").iterdir()} == set(STARTERS)
    return project
