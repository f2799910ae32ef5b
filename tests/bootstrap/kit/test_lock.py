"""The lock is read as pip reads it, and its markers are asked of the machine they are meant for."""

import itertools

import pytest
from packaging.markers import Marker, default_environment

from facilitation.bootstrap.kit.lock import holds, read_lock
from facilitation.bootstrap.start import ROOT

OUR_LOCK = (ROOT / "requirements.txt").read_text("utf-8")
FACTS = {
    "sys_platform": ("win32", "darwin", "linux"),
    "platform_machine": ("AMD64", "arm64", "x86_64"),
    "python_full_version": ("3.11.0", "3.11.3", "3.12.0", "3.12.7", "3.14.0"),
}
MACHINES = [
    dict(zip(FACTS, values, strict=True))
    | {"implementation_name": "cpython", "platform_python_implementation": "CPython", "os_name": "posix"}
    | {"python_version": ".".join(values[2].split(".")[:2]), "platform_system": "Linux"}
    for values in itertools.product(*FACTS.values())
]


def test_every_line_of_our_lock_is_read_with_its_hashes_and_without_its_marker():
    pins = read_lock(OUR_LOCK)
    names = [line.split("==")[0].split("[")[0] for line in OUR_LOCK.splitlines() if line[:1].isalpha()]
    assert [pin.name for pin in pins] == names
    assert all(" ; " not in pin.text and "--hash=sha256:" in pin.text for pin in pins)
    assert sum(pin.text.count("--hash=") for pin in pins) == OUR_LOCK.count("--hash=")


def test_a_lock_names_the_extras_because_the_pip_of_python_3_11_takes_the_newest_release_for_one_it_does_not_name():
    # pip before 23.3 pins `coverage` and then installs `coverage[toml]` as if it were another library.
    for lock, extras in (("requirements.txt", "psycopg[binary]=="), ("requirements-dev.txt", "coverage[toml]==")):
        assert extras in (ROOT / lock).read_text("utf-8"), lock
        assert "--no-strip-extras" in (ROOT / lock).with_suffix(".in").read_text("utf-8"), lock


def test_every_marker_of_our_lock_means_what_pip_says_it_means():
    for marker in {pin.marker for pin in read_lock(OUR_LOCK)} - {""}:
        for facts in MACHINES:
            environment = {**default_environment(), **facts}
            assert holds(marker, facts) == Marker(marker).evaluate(environment), (marker, facts)


@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        ("", True),
        ("sys_platform == 'linux'", True),
        ("sys_platform == 'win32' or python_full_version >= '3.12'", True),
        ("sys_platform == 'win32' and python_full_version >= '3.12'", False),
        ("(sys_platform == 'win32' and python_version < '3.9') or platform_machine == 'x86_64'", True),
        ("python_full_version <= '3.12'", True),
        ("python_full_version < '3.12'", False),
        ("python_full_version == '3.12'", True),
        ("python_version > '3.9'", True),
    ],
)
def test_a_marker_is_asked_of_the_facts_alone(marker, expected):
    facts = {"sys_platform": "linux", "platform_machine": "x86_64", "python_version": "3.12"}
    assert holds(marker, facts | {"python_full_version": "3.12.0"}) is expected


@pytest.mark.parametrize("marker", ["'win32' == sys_platform", "sys_platform in 'win32 linux'", "not sys_platform"])
def test_a_marker_of_another_shape_is_never_guessed(marker):
    with pytest.raises((ValueError, KeyError)):
        holds(marker, {"sys_platform": "linux"})
