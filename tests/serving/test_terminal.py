"""At the terminal: an account for a colleague, and a look whether the journal is whole."""

import sqlite3
import sys

import pytest

from facilitation import cli
from facilitation.serving.folder_lock import FolderLock


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def terminal(data, monkeypatch, capsys):
    """Types a command line and returns (exit code, all that was printed)."""
    monkeypatch.delenv("MUSRENBANG_DATA", raising=False)

    def types(*arguments):
        monkeypatch.setattr(sys, "argv", ["app.py", *arguments, "--data", str(data)])
        try:
            code = cli.main()
        except SystemExit as ended:
            code = ended.code
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return types


def account(terminal, *, name="Siti", username="siti", password="panjang sekali"):
    return terminal("create-account", "--name", name, "--username", username, "--password", password)


def rows(data, statement):
    connection = sqlite3.connect(data / "musrenbang.db")
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


def test_an_account_is_made_on_a_fresh_machine(terminal, data):
    code, printed = account(terminal)
    assert code == 0
    assert "The account siti is made." in printed
    assert rows(data, "SELECT username FROM staff") == [("siti",)]


def test_a_second_colleague_gets_one_too(terminal, data):
    account(terminal)
    code, _ = account(terminal, username="budi")
    assert code == 0
    assert len(rows(data, "SELECT 1 FROM staff")) == 2


@pytest.mark.parametrize(
    "wrong", [{"username": "si ti"}, {"username": "s"}, {"password": "pendek"}, {"password": "x" * 201}, {"name": "  "}]
)
def test_what_the_rules_refuse_is_told_in_both_languages_and_nothing_is_made(terminal, data, wrong):
    code, printed = account(terminal, **wrong)
    assert code == 1
    assert "Traceback" not in printed
    assert len([line for line in printed.splitlines() if line.endswith(".")]) == 2
    assert rows(data, "SELECT 1 FROM staff") == []


def test_a_taken_user_name_is_refused(terminal, data):
    account(terminal)
    code, printed = account(terminal, name="Siti lain")
    assert code == 1
    assert "already has this user name" in printed
    assert len(rows(data, "SELECT 1 FROM staff")) == 1


def test_beside_a_running_program_no_account_is_made(terminal, data):
    account(terminal)
    lock = FolderLock(data)
    code, printed = account(terminal, username="budi")
    lock.release()
    assert code == 1
    assert "in use by a program" in printed


def test_a_whole_journal_is_told_with_the_head_of_each_chain(terminal):
    account(terminal)
    code, printed = terminal("verify-journal")
    assert code == 0
    assert "installation  1  " in printed
    assert "Every chain is whole." in printed


def test_the_journal_can_be_verified_beside_a_running_program(terminal, data):
    account(terminal)
    lock = FolderLock(data)
    code, _ = terminal("verify-journal")
    lock.release()
    assert code == 0


def test_a_changed_entry_is_found_and_named(terminal, data):
    account(terminal)
    connection = sqlite3.connect(data / "musrenbang.db")
    with connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        connection.execute("UPDATE journal SET name = 'SomethingElse'")
    connection.close()
    code, printed = terminal("verify-journal")
    assert code == 1
    assert "broken from entry 1 on" in printed


def test_without_a_database_the_next_step_is_told(terminal, data):
    data.mkdir()
    code, printed = terminal("verify-journal")
    assert code == 1
    assert "python app.py setup" in printed
