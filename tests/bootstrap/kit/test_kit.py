"""The kit holds the program and what it needs, nobody's data, and stands there whole or not at all."""

import subprocess
import zipfile

import pytest

from facilitation.bootstrap.kit.make import pack
from facilitation.bootstrap.kit.program import PROGRAM
from facilitation.bootstrap.options import KitOptions
from facilitation.bootstrap.speech import CannotStart
from facilitation.bootstrap.start import ROOT


@pytest.fixture
def stick(tmp_path):
    return tmp_path / "usb"


@pytest.fixture
def make(program, registry, stick):
    def make(*machines, environ=None):
        options = KitOptions(folder=stick, machines=machines or ("windows-3.12", "macos-arm64-3.12"))
        return pack(program.root, options, pip=registry, environ=environ or {})

    return make


def everything(kit):
    return sorted(path.relative_to(kit).as_posix() for path in kit.rglob("*") if path.is_file())


def test_the_kit_is_the_program_its_wheels_and_what_starts_it(make, stick):
    assert make() == 0
    assert everything(stick / "musrenbang") == [
        "app.py",
        "daftar-periksa.html",
        "deploy/kit/daftar-periksa.html",
        "deploy/kit/mulai.bat",
        "deploy/kit/mulai.command",
        "deploy/kit/mulai.sh",
        "facilitation/cli.py",
        "isi-paket.txt",
        "mulai.bat",
        "mulai.command",
        "mulai.sh",
        "package-lock.json",
        "package.json",
        "requirements-dev.txt",
        "requirements-node.txt",
        "requirements.txt",
        "static/vendor/MANIFEST.json",
        "static/vendor/htmx.min.js",
        "wheelhouse/flask-3.1.3-py3-none-any.whl",
        "wheelhouse/gevent-26.9.0-cp312-macosx_11_0_arm64.whl",
        "wheelhouse/gevent-26.9.0-cp312-win_amd64.whl",
        "wheelhouse/gunicorn-27.0.1-cp312-macosx_11_0_arm64.whl",
    ]


def test_the_zip_holds_the_same_and_its_scripts_can_be_run(make, stick):
    make()
    with zipfile.ZipFile(stick / "musrenbang.zip") as packed:
        files = [name.removeprefix("musrenbang/") for name in packed.namelist() if not name.endswith("/")]
        rights = packed.getinfo("musrenbang/mulai.command").external_attr >> 16
    assert sorted(files) == everything(stick / "musrenbang")
    assert rights & 0o111


def test_nothing_a_meeting_or_a_tool_left_behind_is_carried_on(make, stick):
    make()
    carried = "\n".join(everything(stick / "musrenbang"))
    for word in ("desa", ".venv", "__pycache__", "asked.log", "path/npm"):
        assert word not in carried


def test_the_batch_file_has_the_line_ends_that_windows_reads(make, stick):
    make()
    lines = (stick / "musrenbang" / "mulai.bat").read_bytes().split(b"\n")
    assert all(line.endswith(b"\r") for line in lines if line)


def test_a_laptop_left_out_is_told_while_it_is_made_and_in_the_kit(make, stick, registry, capsys):
    registry.lacks("gevent", on="macosx")
    assert make() == 0
    printed = capsys.readouterr().out
    assert "NOT THERE for macos-arm64-3.12: gevent" in printed
    assert "TIDAK ADA untuk macos-arm64-3.12: gevent" in printed
    note = (stick / "musrenbang" / "isi-paket.txt").read_text("utf-8")
    assert note.index("windows-3.12") < note.index("left out") < note.index("macos-arm64-3.12 (gevent)")


def test_the_end_names_both_places_and_the_size(make, stick, capsys):
    make()
    printed = capsys.readouterr().out
    assert f"{stick / 'musrenbang'} and {stick / 'musrenbang.zip'} (0 MB)" in printed


def nothing_is_left(stick):
    return list(stick.iterdir()) == []


def test_without_network_the_kit_is_refused_and_nothing_is_left(make, stick, registry):
    registry.answers("WARNING: Retrying after connection broken by 'NewConnectionError'\nERROR: No matching\n")
    with pytest.raises(CannotStart, match="Connect to the internet"):
        make()
    assert nothing_is_left(stick)


def test_a_kit_that_would_serve_no_laptop_is_refused(make, stick, registry):
    registry.lacks("gevent", on="3.12")
    with pytest.raises(CannotStart, match=r"windows-3\.12: gevent; macos-arm64-3\.12: gevent"):
        make()
    assert nothing_is_left(stick)


def test_a_program_without_its_scripts_makes_no_kit(make, stick, program):
    program.script.unlink()
    with pytest.raises(CannotStart, match=r"python app\.py setup"):
        make()
    assert nothing_is_left(stick)


@pytest.mark.parametrize("name", ["musrenbang", "musrenbang.zip"])
def test_what_is_there_already_is_never_overwritten(make, stick, registry, name):
    (stick / name).mkdir(parents=True)
    (stick / name / "data").write_text("a meeting", "utf-8")
    with pytest.raises(CannotStart, match="is there already"):
        make()
    assert (stick / name / "data").read_text("utf-8") == "a meeting"
    assert registry.asked == []


def test_a_folder_that_cannot_be_written_is_refused(make, stick):
    stick.write_text("a file", "utf-8")
    with pytest.raises(CannotStart, match="--to FOLDER"):
        make()


def test_a_stick_that_is_too_small_is_refused_before_anything_is_fetched(make, registry):
    with pytest.raises(CannotStart, match="999999999 MB are needed"):
        make(environ={"MUSRENBANG_FREE_MB": "999999999"})
    assert registry.asked == []


def test_a_laptop_nobody_knows_is_refused_before_anything_is_made(make, stick):
    with pytest.raises(CannotStart, match="There is no kind of laptop 'amiga'"):
        make("amiga")
    assert not stick.exists()


def test_a_stick_pulled_out_halfway_is_a_refusal_and_no_traceback(make, stick, registry, monkeypatch):
    def full(*_args, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "write", full)
    with pytest.raises(CannotStart, match="cannot be written to"):
        make()
    assert nothing_is_left(stick)


@pytest.mark.parametrize("has_wheelhouse", [False, True])
def test_the_programs_own_pip_is_asked_and_needs_no_network_where_a_kit_is_there_already(
    program, stick, has_wheelhouse
):
    if has_wheelhouse:
        (program.root / "wheelhouse").mkdir()
    pack(program.root, KitOptions(folder=stick, machines=("linux-3.12",)), environ={})
    (asked,) = program.asked
    assert asked.startswith("-m pip download --no-input")
    assert (f"--no-index --find-links {program.root / 'wheelhouse'}" in asked) is has_wheelhouse


def test_every_file_of_the_program_belongs_to_the_kit():
    git = ["git", "ls-files"]
    listed = subprocess.run(git, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is no checkout")
    tops = {line.split("/")[0] for line in listed.stdout.splitlines()}
    forgotten = sorted(top for top in tops - set(PROGRAM) if not top.startswith("."))
    assert not forgotten, "name them in facilitation/bootstrap/kit/program.py, or the kit lacks them"


def test_the_checklist_stands_alone_in_both_languages():
    page = (ROOT / "deploy" / "kit" / "daftar-periksa.html").read_text("utf-8")
    assert 'lang="id"' in page
    assert 'lang="en"' in page
    assert "http" not in page, "it is printed and read where there is no internet"
