"""The program starts in one step, ends within seconds however it is ended, and starts again."""

import os
import signal
import socket
import sys
import time

import pytest

from tests.serving.programs import free_port, run, running

END_SECONDS = 5
WITHOUT_GEVENT = """
import importlib.util
found = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: None if name == "gevent" else found(name, package)
"""


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture(params=["greenlets", "threads"])
def environ(request, tmp_path):
    """With gevent, and as on a machine for which it has no wheel."""
    if request.param == "greenlets":
        return {}
    (tmp_path / "sitecustomize.py").write_text(WITHOUT_GEVENT, "utf-8")
    return {"PYTHONPATH": str(tmp_path)}


def test_it_says_where_it_is_answers_there_and_ends_within_seconds_when_told_to(data, environ):
    with running(data, environ=environ) as program:
        assert program.get("/healthz") == 200
        assert program.get("/") == 200
        assert program.end(signal.SIGTERM) < END_SECONDS
        assert program.process.returncode == 0
        printed = program.process.stdout.read()
    assert f"http://localhost:{program.port}/" in printed
    assert str(data) in printed


def test_ctrl_c_ends_it_without_a_traceback(data, environ):
    with running(data, environ=environ) as program:
        assert program.end(signal.SIGINT) < END_SECONDS
        assert program.process.returncode == 0
        assert "Traceback" not in program.process.stdout.read()


def test_an_open_connection_does_not_hold_up_the_end(data):
    with running(data) as program, socket.create_connection(("localhost", program.port)) as phone:
        phone.sendall(b"GET /healthz HTTP/1.1\r\n")
        time.sleep(0.2)
        assert program.end(signal.SIGTERM) < END_SECONDS


def test_killed_it_starts_again_on_the_same_data_and_port(data):
    port = free_port()
    with running(data, port=port) as program:
        program.end(signal.SIGKILL)
    with running(data, port=port) as program:
        assert program.get("/healthz") == 200


def test_a_second_program_on_the_same_data_is_refused_and_the_first_goes_on(data):
    with running(data) as program:
        ended = run("--data", str(data), "--port", str(free_port()), "--no-browser")
        assert ended.returncode == 1
        assert f"process {program.process.pid}" in ended.stderr
        assert program.get("/healthz") == 200


def test_a_taken_port_is_refused_with_another_one_offered(data):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        ended = run("--data", str(data), "--port", str(port), "--no-browser")
    assert ended.returncode == 1
    assert f"python app.py --port {port + 1}" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_wrong_setting_is_refused_by_its_name(data):
    ended = run("setup", "--data", str(data), STAFF_ACCESS="everybody")
    assert ended.returncode == 1
    assert "STAFF_ACCESS is 'everybody'" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_setup_makes_a_database_for_the_programs_account_alone_and_comes_back(data):
    ended = run("setup", "--data", str(data))
    assert ended.returncode == 0, ended.stderr
    assert "Everything is ready" in ended.stdout
    assert (data / "musrenbang.db").stat().st_size
    if sys.platform != "win32":
        assert [path.name for path in data.iterdir() if path.stat().st_mode & 0o077] == []


GUNICORN = (sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py", "--bind", "127.0.0.1:{port}")


@pytest.mark.skipif(sys.platform == "win32", reason="gunicorn does not run there")
def test_gunicorn_serves_the_same_application(data):
    environ = {"STAFF_ACCESS": "lan", "MUSRENBANG_DATA": str(data)}
    with running(data, environ=environ, command=(*GUNICORN, "app:app")) as program:
        assert program.get("/healthz") == 200
        ended = run("--data", str(data), "--port", str(free_port()), "--no-browser")
        assert "in use by a program" in ended.stderr
        assert program.end(signal.SIGTERM) < END_SECONDS


@pytest.mark.skipif(sys.platform == "win32", reason="gunicorn does not run there")
def test_under_gunicorn_staff_pages_for_loopback_are_refused_at_start(data):
    environ = {key: value for key, value in os.environ.items() if key != "STAFF_ACCESS"}
    with (
        pytest.raises(AssertionError, match="STAFF_ACCESS=tls"),
        running(data, environ=environ | {"MUSRENBANG_DATA": str(data)}, command=(*GUNICORN, "app:app")),
    ):
        pass
