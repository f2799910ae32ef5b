"""app.py can be read by an old Python, and does nothing until it is asked."""

import ast
import subprocess
import sys

from tests.house.source_tree import ROOT

OLDEST_READER = (3, 6)


def run(code, *arguments):
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)


def test_an_old_python_can_read_the_entry_point():
    ast.parse((ROOT / "app.py").read_text("utf-8"), feature_version=OLDEST_READER)


def test_an_old_python_is_told_which_one_is_needed_and_nothing_is_installed():
    ended = run(
        "import app, sys; app.NEEDED = (99, 0); code = app.main(['setup']); print(len(sys.modules)); sys.exit(code)"
    )
    assert ended.returncode == 1
    assert "Python 3.11 atau yang lebih baru diperlukan" in ended.stderr
    assert "Python 3.11 or newer is needed" in ended.stderr
    assert "facilitation" not in ended.stdout


def test_importing_the_entry_point_starts_nothing():
    ended = run(
        "import app, sys; print([name for name in sys.modules if name.split('.')[0] in {'facilitation', 'flask'}])"
    )
    assert ended.stdout.strip() == "[]"


def test_the_entry_point_has_no_other_attribute_than_app():
    ended = run("import app; app.application")
    assert "has no attribute 'application'" in ended.stderr


def test_help_is_given_without_installing_anything(tmp_path):
    ended = run("import app, sys; sys.exit(app.main(['--help']))")
    assert ended.returncode == 0
    assert "python app.py test" in ended.stdout
