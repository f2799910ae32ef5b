"""Before anything is opened: a folder to write to, room on the disk, a free port; every refusal names a next step."""

import errno
import socket

import pytest

from facilitation.bootstrap.conditions import (
    cannot_listen,
    refuse_full_disk,
    refuse_taken_port,
    refuse_unwritable,
)
from facilitation.bootstrap.speech import CannotStart


@pytest.fixture
def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def taken_port():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_missing_folder_is_made(tmp_path):
    refuse_unwritable(tmp_path / "a" / "b")
    assert list((tmp_path / "a" / "b").iterdir()) == []


def test_a_file_where_the_folder_should_be_is_refused(tmp_path):
    (tmp_path / "data").write_text("", "utf-8")
    with pytest.raises(CannotStart, match="cannot be written to"):
        refuse_unwritable(tmp_path / "data")


def test_a_folder_below_a_file_is_refused(tmp_path):
    (tmp_path / "data").write_text("", "utf-8")
    with pytest.raises(CannotStart, match="--data"):
        refuse_unwritable(tmp_path / "data" / "desa")


def test_a_disk_with_room_is_accepted(tmp_path):
    refuse_full_disk(tmp_path, {"MUSRENBANG_FREE_MB": "0"})


def test_a_nearly_full_disk_is_refused_with_what_is_left_and_what_is_needed(tmp_path):
    with pytest.raises(CannotStart, match=r"has \d+ MB left and 999999999 MB are needed"):
        refuse_full_disk(tmp_path, {"MUSRENBANG_FREE_MB": "999999999"})


@pytest.mark.parametrize("needed", ["half", "-1", "1.5"])
def test_a_needed_room_that_is_no_number_is_refused_by_its_name(tmp_path, needed):
    with pytest.raises(CannotStart, match="MUSRENBANG_FREE_MB"):
        refuse_full_disk(tmp_path, {"MUSRENBANG_FREE_MB": needed})


def test_a_free_port_is_accepted_and_stays_free(free_port):
    refuse_taken_port("0.0.0.0", free_port)  # noqa: S104  what the program listens on
    refuse_taken_port("127.0.0.1", free_port)


@pytest.mark.parametrize("host", ["0.0.0.0", "127.0.0.1", "::"])  # noqa: S104  what the program listens on
def test_a_taken_port_is_refused_and_another_one_offered(host, taken_port):
    with pytest.raises(CannotStart, match=f"--port {taken_port + 1}"):
        refuse_taken_port(host, taken_port)


def test_an_address_of_another_machine_is_refused(free_port):
    with pytest.raises(CannotStart, match="is no address of this machine"):
        refuse_taken_port("203.0.113.7", free_port)


def test_a_port_for_administrators_is_refused_with_one_for_everybody():
    refusal = cannot_listen("0.0.0.0", 80, OSError(errno.EACCES, "denied"))  # noqa: S104  what the program listens on
    assert "--port 8000" in str(refusal)


def test_the_highest_port_offers_one_that_exists():
    refusal = cannot_listen("0.0.0.0", 65_535, OSError(errno.EADDRINUSE, "taken"))  # noqa: S104  what the program listens on
    assert "--port 8000" in str(refusal)
