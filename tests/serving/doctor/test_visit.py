"""A visit tells everything in order, outlives every probe that fails, leaves no trace, and ends with a code."""

import subprocess
import sys
import threading
import time

import pytest

from facilitation.bootstrap.options import read_doctor_options
from facilitation.kernel.addresses import PhoneAddress
from facilitation.serving.doctor import visit as module
from facilitation.serving.doctor.asking import visit
from facilitation.serving.doctor.examination import Probe, examine
from facilitation.serving.doctor.finding import Level, look_at, must_fix, ok, report
from facilitation.serving.doctor.visit import main, probes, settings_without_traces
from tests.house.source_tree import ROOT
from tests.serving.programs import free_port, running

GOOD, DOUBTFUL, BAD = ok("baik", "good"), look_at("lihat", "look", "type this"), must_fix("rusak", "broken")
HALL = "192.168.1.10"


def failing():
    raise OSError("no such adapter")


def broken_halfway():
    yield GOOD
    failing()


def test_the_findings_come_in_order_however_long_each_takes():
    slow = Probe("a", "a", lambda: time.sleep(0.1) or [GOOD, DOUBTFUL])
    assert examine([slow, Probe("b", "b", lambda: BAD), Probe("c", "c", list)]) == [GOOD, DOUBTFUL, BAD]


@pytest.mark.parametrize("look", [failing, broken_halfway, lambda: None, lambda: 7])
def test_a_probe_that_fails_is_a_finding_and_the_others_count(look):
    first, second = examine([Probe("Jam", "Clock", look), Probe("b", "b", lambda: BAD)])
    assert first.level is Level.LOOK
    assert first.english.startswith("Clock: it could not be checked")
    assert first.indonesian.startswith("Jam: tidak dapat diperiksa")
    assert second is BAD


def test_a_probe_that_hangs_is_given_up():
    never = threading.Event()
    started = time.monotonic()
    hung, other = examine([Probe("Disk", "Disk", never.wait), Probe("b", "b", lambda: GOOD)], seconds=0.2)
    never.set()
    assert time.monotonic() - started < 5
    assert "timeout" in hung.english
    assert other is GOOD


def test_the_report_says_both_languages_what_to_type_and_nothing_twice():
    assert report([DOUBTFUL, ok("Python 3.11.", "Python 3.11.")]).splitlines() == [
        "",
        "[periksa / look at this]",
        "  lihat",
        "  look",
        "    type this",
        "",
        "[baik / ok]",
        "  Python 3.11.",
    ]


@pytest.mark.parametrize(
    ("found", "code", "conclusion"),
    [([GOOD], 0, "Nothing must be fixed"), ([GOOD, DOUBTFUL], 0, "Nothing"), ([BAD, GOOD], 1, "MUST FIX above")],
)
def test_only_what_must_be_fixed_ends_with_1(monkeypatch, capsys, tmp_path, found, code, conclusion):
    monkeypatch.setattr(module, "probes", lambda *_: [Probe("a", "a", lambda: found)])
    assert main(["doctor", "--data", str(tmp_path)]) == code
    assert conclusion in capsys.readouterr().out


@pytest.mark.parametrize("name", ["MUSRENBANG_PORT", "MUSRENBANG_FREE_MB", "STAFF_ACCESS", "MUSRENBANG_MDNS"])
def test_a_setting_the_program_would_refuse_is_refused_here_too(monkeypatch, capsys, tmp_path, name):
    monkeypatch.setenv(name, "sesuatu")
    assert main(["doctor", "--data", str(tmp_path)]) == 1
    assert name in capsys.readouterr().err


def test_the_doctor_looks_at_the_folder_and_port_the_program_would_use(tmp_path):
    environ = {"MUSRENBANG_PORT": "9000", "MUSRENBANG_DATA": str(tmp_path / "desa")}
    told = settings_without_traces(environ, read_doctor_options([]))
    assert (told.port, told.data_dir) == (9000, tmp_path / "desa")
    typed = settings_without_traces(environ, read_doctor_options(["--port", "80", "--data", str(tmp_path)]))
    assert (typed.port, typed.data_dir) == (80, tmp_path)


def test_looking_leaves_no_trace(tmp_path):
    settings = settings_without_traces({}, read_doctor_options(["--data", str(tmp_path / "data")]))
    examine(probes(settings, 500))
    assert list(tmp_path.iterdir()) == []


def test_every_probe_comes_back_on_this_machine(tmp_path):
    settings = settings_without_traces({}, read_doctor_options(["--data", str(tmp_path)]))
    told = [finding.english for finding in examine(probes(settings, 500))]
    assert len(told) >= len(probes(settings, 500)) - 1
    assert not [sentence for sentence in told if "could not be checked" in sentence]


def test_the_doctor_is_a_program_of_its_own(tmp_path):
    command = [sys.executable, "-m", "facilitation.serving.doctor", "doctor", "--port", str(free_port())]
    ended = subprocess.run(
        [*command, "--data", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert ended.stderr == ""
    assert ended.returncode == ("MUST FIX" in ended.stdout)
    assert "is free" in ended.stdout


@pytest.fixture
def hall(monkeypatch):
    """The laptop has one address for phones; `hall(ip)` says where on this machine that address leads."""

    def lead_to(ip):
        where = {HALL: ip}
        monkeypatch.setattr(module, "every_address", lambda: [PhoneAddress("wlan0", HALL)])
        monkeypatch.setattr(module, "visit", lambda address, port: visit(where.get(address, address), port))

    return lead_to


def test_beside_a_running_program_the_doctor_visits_it_and_disturbs_nothing(tmp_path, hall, capsys):
    hall("127.0.0.1")
    data = tmp_path / "data"
    with running(data) as program:
        assert main(["doctor", "--data", str(data), "--port", str(program.port)]) == 0
        assert f"The program is running and answers on port {program.port}: {HALL}" in capsys.readouterr().out
        assert program.get("/healthz") == 200


def test_a_program_for_this_laptop_alone_must_be_put_right(tmp_path, hall, capsys):
    hall("127.0.0.2")
    data, port = tmp_path / "data", free_port()
    alone = (sys.executable, "-m", "facilitation.serving", "--no-browser", "--host", "127.0.0.1")
    with running(data, port=port, command=(*alone, "--data", str(data), "--port", str(port))):
        assert main(["doctor", "--data", str(data), "--port", str(port)]) == 1
    assert f"but not at {HALL}" in capsys.readouterr().out
