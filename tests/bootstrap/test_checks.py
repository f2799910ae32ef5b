"""`python app.py test` runs every check in order and stops at the first that fails."""

import os
import subprocess
import time

import pytest

from facilitation.bootstrap import checks

EVERYTHING = {"MUSRENBANG_TEST_POSTGRES": "x", "MUSRENBANG_TEST_REDIS": "x", "CHROMIUM": "x"}


@pytest.fixture
def project(project):
    tool = checks.script_of(project.root, "lint-imports")
    tool.write_text("#!/bin/sh\nexit 0\n", "utf-8")
    tool.chmod(0o755)
    return project


def modules(project):
    return [line.split()[1] for line in project.asked]


def test_all_checks_run_and_the_test_runner_comes_last(project):
    assert checks.run(project.root, []) == 0
    assert modules(project) == ["ruff", "ruff", "mypy", "djlint", "deptry", "pytest"]


def test_the_first_failure_ends_the_run_with_its_own_code(project, capfd):
    project.let_python_end_with(3, at="mypy")
    assert checks.run(project.root, []) == 3
    assert modules(project) == ["ruff", "ruff", "mypy"]
    assert "===== types (mypy --strict) =====" in capfd.readouterr().out


def test_a_failed_import_contract_ends_the_run(project):
    checks.script_of(project.root, "lint-imports").write_text("#!/bin/sh\nexit 1\n", "utf-8")
    assert checks.run(project.root, []) == 1
    assert modules(project) == ["ruff", "ruff", "mypy"]


def test_nothing_is_printed_after_the_test_runners_summary(project, capfd):
    checks.run(project.root, [])
    assert capfd.readouterr().out.splitlines()[-1] == "===== tests (pytest) ====="


def test_with_arguments_only_the_tests_they_name_run(project):
    assert checks.run(project.root, ["-k", "ballot"]) == 0
    assert project.asked == ["-m pytest -k ballot"]


def test_the_runners_code_is_kept(project):
    project.let_python_end_with(5, at="pytest")
    assert checks.run(project.root, ["tests/none"]) == 5


def test_one_loud_line_says_what_this_machine_cannot_test():
    (line,) = checks.what_is_skipped(EVERYTHING | {"MUSRENBANG_TEST_POSTGRES": "", "MUSRENBANG_TEST_REDIS": ""})
    assert "PostgreSQL (MUSRENBANG_TEST_POSTGRES), Redis (MUSRENBANG_TEST_REDIS)" in line


def test_a_machine_without_chromium_is_told(project):
    (line,) = checks.what_is_skipped(EVERYTHING | {"CHROMIUM": "", "PATH": str(project.root / "path")})
    assert "CHROMIUM" in line
    assert "PostgreSQL" not in line


def test_nothing_is_said_when_nothing_is_left_out():
    assert checks.what_is_skipped(EVERYTHING) == []


@pytest.mark.skipif(os.name != "posix", reason="Windows has no process groups")
def test_a_check_that_hangs_is_ended_with_everything_it_started(project, monkeypatch, capfd):
    tool = checks.script_of(project.root, "lint-imports")
    tool.write_text("#!/bin/sh\nsleep 600 & echo left behind: $!\nwait\n", "utf-8")
    monkeypatch.setattr(checks, "MOST_SECONDS", 5)
    assert checks.run(project.root, []) == checks.TIMED_OUT
    said = capfd.readouterr().out
    left_behind = int(said.partition("left behind: ")[2].split()[0])
    assert "TimeoutExpired" in said
    assert until(lambda: not is_running(left_behind))


def is_running(pid):
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout  # noqa: S607  wherever the system keeps it
    return bool(state.strip()) and not state.startswith("Z")


def until(is_so):
    for _ in range(100):
        if is_so():
            return True
        time.sleep(0.05)
    return False
