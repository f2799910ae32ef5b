"""musrenbang.local is answered for while the program serves; whatever goes wrong with it stands in no one's way."""

import io
import signal
import subprocess
import sys
import threading
import time
from types import SimpleNamespace

import pytest
import zeroconf

from facilitation.bootstrap.options import read_options
from facilitation.kernel.addresses import PhoneAddress
from facilitation.kernel.hosts import is_trusted_host
from facilitation.kernel.settings import BadSetting, Settings
from facilitation.serving import local_name as module
from facilitation.serving import run
from facilitation.serving.local_name import LOCAL_NAME, announce, local_name
from tests.house.source_tree import ROOT

HOME = (PhoneAddress("wlan0", "192.168.1.10"),)
ELSEWHERE = (PhoneAddress("wlan0", "10.0.0.5"),)
SECONDS = 10


class Library:
    """Stands for zeroconf; `told` is what it was asked, in order."""

    def __init__(self, *failures: Exception) -> None:
        self.told: list[tuple[str, ...]] = []
        self.failures = list(failures)
        self.IPVersion = SimpleNamespace(V4Only="4")

    def Zeroconf(self, interfaces, ip_version):  # noqa: N802  the library's own name
        assert ip_version == "4"
        self.told.append(("open", *interfaces))
        return SimpleNamespace(register_service=self.register, close=lambda: self.told.append(("close",)))

    def ServiceInfo(self, _kind, name, **what):  # noqa: N802  the library's own name
        return SimpleNamespace(name=name, **what)

    def register(self, info):
        if self.failures:
            raise self.failures.pop(0)
        self.told.append((info.server, str(info.port), *info.parsed_addresses))


class Looks:
    """What is seen at each look; the watch is over when nothing more is to be seen."""

    def __init__(self, *seen) -> None:
        self.seen = list(seen)
        self.is_over = threading.Event()

    def __call__(self):
        found = self.seen.pop(0)
        if not self.seen:
            self.is_over.set()
        return found


def told_after(*looks, library=None):
    library, look = library or Library(), Looks(*looks)
    announce(library, 8000, look.is_over, look=look, recheck_seconds=0)
    return library.told


NAME = f"{LOCAL_NAME}."
AT_HOME = [("open", "192.168.1.10"), (NAME, "8000", "192.168.1.10"), ("close",)]
AWAY = [("open", "10.0.0.5"), (NAME, "8000", "10.0.0.5"), ("close",)]


@pytest.mark.parametrize(
    ("looks", "told"),
    [
        ((HOME,), AT_HOME),
        ((HOME, HOME, HOME), AT_HOME),
        ((HOME, ELSEWHERE), AT_HOME + AWAY),
        ((HOME, (), HOME), AT_HOME + AT_HOME),
        (((),), []),
    ],
)
def test_the_name_follows_the_addresses_and_is_taken_back_at_the_end(looks, told):
    assert told_after(*looks) == told


@pytest.mark.parametrize(
    "failure", [OSError("no multicast"), zeroconf.NonUniqueNameException(), TimeoutError(), AssertionError("loop")]
)
def test_a_name_that_cannot_be_had_is_one_line_in_the_log_and_tried_on_the_next_network(failure, caplog):
    told = told_after(HOME, HOME, ELSEWHERE, library=Library(failure))
    assert caplog.messages == [f"{LOCAL_NAME} is not announced: {type(failure).__name__}"]
    assert told == [("open", "192.168.1.10"), ("close",), *AWAY]


def test_the_real_library_answers_for_the_name_and_says_goodbye():
    is_over = threading.Event()
    here = (PhoneAddress("lo", "127.0.0.1"),)
    answering = threading.Thread(target=announce, args=(zeroconf, 8765, is_over), kwargs={"look": lambda: here})
    answering.start()
    phone = zeroconf.Zeroconf(interfaces=["127.0.0.1"], ip_version=zeroconf.IPVersion.V4Only)
    try:
        found = None
        ends = time.monotonic() + SECONDS
        while found is None and time.monotonic() < ends:
            found = phone.get_service_info(module.KIND, f"Musrenbang.{module.KIND}", timeout=500)
    finally:
        phone.close()
        is_over.set()
        answering.join(SECONDS)
    assert found is not None
    assert (found.server, found.port, found.parsed_addresses()) == (NAME, 8765, ["127.0.0.1"])
    assert not answering.is_alive()


WITHOUT_NETWORK = """
import sys
from facilitation.serving import local_name
local_name.announce.__kwdefaults__["look"] = lambda: print("looked", flush=True) or ()
sys.exit(local_name.main(["8765"], sys.stdin))
"""


def test_the_process_that_answers_ends_when_the_program_does_and_not_before():
    command = [sys.executable, "-c", WITHOUT_NETWORK]
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    process = subprocess.Popen(command, cwd=ROOT, text=True, **pipes)
    assert process.stdout.readline() == "looked\n"
    process.send_signal(signal.SIGINT)
    time.sleep(0.2)
    assert process.poll() is None, "Ctrl+C is for the program itself, which then ends this one"
    _, errors = process.communicate(timeout=SECONDS)
    assert (process.returncode, errors) == (0, "")


def test_without_a_python_to_run_the_program_serves_all_the_same(monkeypatch, caplog):
    monkeypatch.setattr(module.sys, "executable", "/nowhere/python")
    with local_name(8765):
        pass
    assert f"{LOCAL_NAME} is not announced" in caplog.text


def test_a_process_that_does_not_end_is_not_waited_for(monkeypatch):
    deaf = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(module, "END_SECONDS", 0.1)
    started = time.monotonic()
    process = subprocess.Popen(deaf, stdin=subprocess.PIPE)
    module._end(process)  # noqa: SLF001  how long the end of the program may take is what this is about
    assert time.monotonic() - started < SECONDS / 2
    assert process.returncode == -signal.SIGKILL


def test_a_closed_terminal_ends_it_too(monkeypatch):
    monkeypatch.setattr(module.importlib, "import_module", lambda _name: Library())
    monkeypatch.setattr(module.signal, "signal", lambda *_: None)
    closed = io.StringIO()
    closed.close()
    assert module.main(["8765"], closed) == 0


def with_settings(tmp_path, **environ):
    return Settings.from_env({"MUSRENBANG_SECRET_KEY": "x" * 40, **environ}, data_dir=tmp_path)


@pytest.mark.parametrize(
    ("environ", "typed", "is_installed", "expected"),
    [
        ({}, [], True, True),
        ({"MUSRENBANG_MDNS": "1"}, [], True, True),
        ({"MUSRENBANG_MDNS": ""}, [], True, True),
        ({"MUSRENBANG_MDNS": "0"}, [], True, False),
        ({}, ["--host", "127.0.0.1"], True, False),
        ({}, ["--host", "192.168.1.10"], True, False),
        ({}, [], False, False),
    ],
    ids=["default", "on", "empty", "off", "loopback", "one-address", "no-library"],
)
def test_the_name_is_announced_where_it_may_can_and_leads_to_us(
    tmp_path, monkeypatch, environ, typed, is_installed, expected
):
    monkeypatch.setattr(run, "can_announce", lambda: is_installed)
    assert run.has_name(with_settings(tmp_path, **environ), read_options(typed)) is expected


@pytest.mark.parametrize("value", ["yes", "2", "true", "-"])
def test_a_setting_that_is_neither_yes_nor_no_is_refused_by_its_name(tmp_path, value):
    with pytest.raises(BadSetting, match="MUSRENBANG_MDNS"):
        with_settings(tmp_path, MUSRENBANG_MDNS=value)


def test_the_program_answers_to_its_own_name():
    assert is_trusted_host(f"{LOCAL_NAME}:8000", ())


def test_nothing_of_the_library_is_loaded_before_it_is_needed():
    program = "import facilitation.serving.run, sys; print('zeroconf' in sys.modules)"
    printed = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True)
    assert printed.stdout.strip() == "False"
