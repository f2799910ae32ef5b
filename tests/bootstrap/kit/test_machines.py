"""Which laptops a kit serves, and what each of them installs."""

import pytest

from facilitation.bootstrap.kit.lock import read_lock
from facilitation.bootstrap.kit.machines import MACHINES, chosen
from facilitation.bootstrap.speech import CannotStart
from tests.bootstrap.kit.registry import LOCK


def names(*words):
    return [machine.name for machine in chosen(words)]


def test_without_a_word_every_laptop_is_served():
    assert names() == [machine.name for machine in MACHINES]
    assert len(MACHINES) == 12


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("windows",), ["windows-3.11", "windows-3.12", "windows-3.13"]),
        (("3.12",), ["windows-3.12", "macos-arm64-3.12", "macos-x86_64-3.12", "linux-3.12"]),
        (("linux-3.11", "windows-3.13"), ["windows-3.13", "linux-3.11"]),
        (("linux-3.11", "linux-3.11"), ["linux-3.11"]),
    ],
)
def test_laptops_are_chosen_by_system_by_python_or_by_both(words, expected):
    assert names(*words) == expected


@pytest.mark.parametrize("word", ["windows-3.10", "win", "Windows", "", "3", "linux-"])
def test_a_laptop_nobody_knows_is_refused_with_those_there_are(word):
    with pytest.raises(CannotStart, match=r"windows, macos-arm64, macos-x86_64, linux, 3\.11"):
        chosen(["linux", word])


@pytest.mark.parametrize(
    ("machine", "expected"),
    [
        ("windows-3.11", ["flask", "gevent"]),
        ("macos-arm64-3.11", ["flask", "gunicorn"]),
        ("macos-arm64-3.12", ["flask", "gevent", "gunicorn"]),
        ("linux-3.11", ["flask", "gevent", "gunicorn"]),
    ],
)
def test_a_laptop_gets_what_the_lock_asks_for_there_and_not_here(machine, expected):
    (one,) = chosen([machine])
    assert [pin.name for pin in read_lock(LOCK) if one.needs(pin)] == expected


def test_what_only_some_patches_of_a_python_need_is_brought_along():
    lock = "async-timeout==5.0.1 ; python_full_version < '3.11.3' \\\n    --hash=sha256:00\n"
    (pin,) = read_lock(lock)
    assert [machine.name for machine in chosen(["linux"]) if machine.needs(pin)] == ["linux-3.11"]
