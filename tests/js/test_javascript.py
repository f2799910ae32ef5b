"""The browser's modules: every file is valid, and the parts that need no browser keep their promises under Node."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "static" / "js").glob("*.js"))
TESTS = sorted((ROOT / "tests" / "js").glob("*.test.js"))


@pytest.fixture(scope="module")
def node() -> str:
    """Where Node is; without it these tests are skipped, in a strict run they fail."""
    found = shutil.which("node")
    if found is None and os.environ.get("MUSRENBANG_TEST_STRICT") == "1":
        pytest.fail("Node is not on the PATH, and a strict run skips nothing")
    if found is None:
        pytest.skip("Node is not on the PATH: the browser's modules are checked by the browser stories only")
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_every_module_is_valid_javascript(node: str, module: Path) -> None:
    answer = subprocess.run([node, "--check", str(module)], capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr


def test_the_parts_that_need_no_browser_keep_their_promises(node: str) -> None:
    command = [node, "--test", "--test-reporter=spec", *map(str, TESTS)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_no_module_writes_html_or_runs_text(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    forbidden = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "</")
    assert [word for word in forbidden if word in source] == []
