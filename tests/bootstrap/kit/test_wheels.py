"""Wheels are fetched for other machines, all of a machine's or none, and no failure is taken for another."""

import hashlib
import sys
import zipfile
from pathlib import Path

import pytest

from facilitation.bootstrap.kit.lock import read_lock
from facilitation.bootstrap.kit.machines import chosen
from facilitation.bootstrap.kit.wheels import gather, pip_of
from facilitation.bootstrap.speech import CannotStart
from tests.bootstrap.kit.registry import LOCK

PINS = read_lock(LOCK)
OFFLINE = (
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError': /simple/flask/\n"
    "ERROR: Could not find a version that satisfies the requirement flask==3.1.3 (from versions: none)\n"
    "ERROR: No matching distribution found for flask==3.1.3\n"
)


@pytest.fixture
def wheelhouse(tmp_path):
    (tmp_path / "wheelhouse").mkdir()
    return tmp_path / "wheelhouse"


def fetch(name, wheelhouse, pip):
    (machine,) = chosen([name])
    return gather(machine, PINS, wheelhouse, pip)


def files(wheelhouse):
    return sorted(path.name for path in wheelhouse.iterdir())


def test_a_machine_gets_all_its_wheels(wheelhouse, registry):
    assert fetch("windows-3.11", wheelhouse, registry) == ()
    assert files(wheelhouse) == ["flask-3.1.3-py3-none-any.whl", "gevent-26.9.0-cp311-win_amd64.whl"]


def test_pip_is_asked_for_that_machine_with_hashes_and_wheels_alone(wheelhouse, registry):
    fetch("windows-3.12", wheelhouse, registry)
    (asked,) = registry.asked
    words = " ".join(asked)
    assert asked[0] == "download"
    for option in ("--require-hashes", "--only-binary=:all:", "--no-deps", "--python-version 3.12"):
        assert option in words
    assert "--platform win_amd64" in words


def test_a_machine_without_every_wheel_is_told_by_name_and_leaves_nothing(wheelhouse, registry):
    registry.lacks("gevent", on="macosx")
    registry.lacks("gunicorn", on="macosx")
    assert fetch("macos-x86_64-3.12", wheelhouse, registry) == ("gevent", "gunicorn")
    assert files(wheelhouse) == []


def test_a_machine_left_out_takes_nothing_from_another(wheelhouse, registry):
    registry.lacks("gevent", on="macosx")
    fetch("linux-3.12", wheelhouse, registry)
    before = files(wheelhouse)
    fetch("macos-arm64-3.12", wheelhouse, registry)
    assert files(wheelhouse) == before


@pytest.mark.parametrize(
    "words",
    [
        OFFLINE,
        "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.\n",
        "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device\n",
        "ERROR: No matching distribution found for something-else==1.0\n",
        "",
    ],
    ids=["offline", "hash", "full-disk", "not-ours", "silent"],
)
def test_what_is_no_missing_wheel_ends_the_kit_with_what_pip_said(wheelhouse, registry, words):
    registry.answers(words)
    with pytest.raises(CannotStart) as refused:
        fetch("linux-3.11", wheelhouse, registry)
    last = (words.strip().splitlines() or ["pip: 1"])[-1]
    assert all(last in sentence and "python app.py kit" in sentence for sentence in refused.value.sentences)
    assert len(registry.asked) == 1


def tiny_wheel(folder: Path, tag: str) -> str:
    """A wheel of nothing for one platform; returns its name."""
    path = folder / f"nothing-1.0-{tag}.whl"
    info = "nothing-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: nothing\nVersion: 1.0\n")
        wheel.writestr(f"{info}/WHEEL", f"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: {tag}\n")
        wheel.writestr(f"{info}/RECORD", "")
    return path.name


def test_the_real_pip_takes_another_machines_wheel_and_says_where_there_is_none(tmp_path, wheelhouse):
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    name = tiny_wheel(shelf, "cp312-cp312-win_amd64")
    digest = hashlib.sha256((shelf / name).read_bytes()).hexdigest()
    pins = read_lock(f"nothing==1.0 \\\n    --hash=sha256:{digest}\n")
    pip = pip_of(Path(sys.executable))

    def offline(arguments):
        command, *rest = arguments
        return pip([command, "--isolated", "--no-index", "--find-links", str(shelf), *rest])

    windows, macos = chosen(["windows-3.12"])[0], chosen(["macos-arm64-3.12"])[0]
    assert gather(windows, pins, wheelhouse, offline) == ()
    assert files(wheelhouse) == [name]
    assert gather(macos, pins, wheelhouse, offline) == ("nothing",)
    assert files(wheelhouse) == [name]
