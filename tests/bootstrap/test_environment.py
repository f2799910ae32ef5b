"""The environment is made once, mended when it is broken, and never anybody else's."""

import subprocess
import sys

import pytest

from facilitation.bootstrap import environment
from facilitation.bootstrap.speech import CannotStart
from facilitation.bootstrap.start import ROOT

DRIVER = """
import pathlib, sys
from facilitation.bootstrap import start
sys.exit(start.main(sys.argv[2:], root=pathlib.Path(sys.argv[1])))
"""


def start_in(root, *arguments):

    command = [sys.executable, "-c", DRIVER, str(root), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=100)


def test_a_working_environment_is_left_alone(project):
    environment.make(project.root)
    assert not any("venv" in line for line in project.asked)


def test_something_else_in_its_place_is_refused_with_the_package_to_install(project):
    (project.root / "other").mkdir()
    (project.root / "other" / ".venv").write_text("", "utf-8")
    with pytest.raises(CannotStart, match="python3-venv"):
        environment.make(project.root / "other")


def test_a_bare_folder_becomes_a_running_program(project, tmp_path):
    # The one story with a real environment and a real pip; its locks are empty, so it needs no network.
    python = project.root / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to(tmp_path / "a-python-of-another-machine")
    serving = project.root / "facilitation" / "serving"
    serving.mkdir()
    (serving / "__main__.py").write_text("import sys; print(sys.prefix, sys.argv[1:]); sys.exit(7)", "utf-8")

    ended = start_in(project.root, "--data", "desa", "--port", "9000")

    assert ended.returncode == 7, ended.stderr
    last = ended.stdout.splitlines()[-1]
    assert last == f"{project.root / '.venv'} {['serve', '--data', str(ROOT / 'desa'), '--port', '9000']}"


def test_a_mistyped_option_is_told_before_anything_is_made(project):
    ended = start_in(project.root, "--prot", "9000")
    assert ended.returncode == 2
    assert project.asked == []


def test_a_refusal_ends_with_1_and_both_sentences(project):
    project.let_pip_end_with(1)
    ended = start_in(project.root)
    assert ended.returncode == 1
    assert "Sambungkan laptop ke internet" in ended.stderr
    assert "Connect to the internet" in ended.stderr
