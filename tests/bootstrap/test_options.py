"""The command line is read the same in every folder, and a slip of the pen changes nothing."""

from pathlib import Path

import pytest

from facilitation.bootstrap.options import (
    EVERYWHERE,
    read_doctor_options,
    read_kit_options,
    read_options,
    split_command,
    with_absolute_data,
    with_absolute_files,
)


@pytest.mark.parametrize(
    ("typed", "word", "rest"),
    [
        ([], "serve", []),
        (["--port", "80"], "serve", ["--port", "80"]),
        (["setup", "--data", "x"], "setup", ["--data", "x"]),
        (["test", "-k", "ballot"], "test", ["-k", "ballot"]),
        (["create-account"], "create-account", []),
        (["doctor", "--port", "80"], "doctor", ["--port", "80"]),
        (["kit", "--to", "/usb"], "kit", ["--to", "/usb"]),
        (["count", "desa.pb", "--json"], "count", ["desa.pb", "--json"]),
    ],
)
def test_the_first_word_is_the_command_and_serving_needs_none(typed, word, rest):
    assert split_command(typed) == (word, rest)


def test_an_unknown_command_is_refused_with_the_list_of_commands(capsys):
    with pytest.raises(SystemExit) as ended:
        split_command(["tset"])
    assert ended.value.code == 2
    assert "there is no command 'tset'" in capsys.readouterr().err


def test_without_options_every_address_is_listened_on_and_the_settings_decide_the_rest():
    options = read_options([])
    assert (options.host, options.port, options.data_dir, options.opens_browser) == (EVERYWHERE, None, None, True)


def test_options_are_taken_as_typed():
    options = read_options(["--host", "127.0.0.1", "--port", "9000", "--data", "desa", "--no-browser"])
    assert (options.host, options.port, options.opens_browser) == ("127.0.0.1", 9000, False)
    assert options.data_dir == Path("desa")


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http", "8000.0", ""])
def test_a_port_that_is_none_is_refused(port, capsys):
    with pytest.raises(SystemExit) as ended:
        read_options([f"--port={port}"])
    assert ended.value.code == 2
    assert "from 1 to 65535" in capsys.readouterr().err


@pytest.mark.parametrize("read", [read_options, read_doctor_options, read_kit_options])
def test_an_option_nobody_knows_is_refused_in_both_languages_with_the_next_step(read, capsys):
    with pytest.raises(SystemExit) as ended:
        read(["--prot", "9000"])
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert told.startswith("usage: python app.py")
    assert "tidak dapat dimengerti" in told
    assert "cannot be understood" in told
    assert told.count("python app.py --help") == 2


def test_the_doctor_takes_the_folder_and_the_port_to_look_at():
    options = read_doctor_options(["--data", "desa", "--port", "9000"])
    assert (options.data_dir, options.port) == (Path("desa"), 9000)
    assert (read_doctor_options([]).data_dir, read_doctor_options([]).port) == (None, None)


@pytest.mark.parametrize("typed", [["--host", "127.0.0.1"], ["--no-browser"], ["--port"], ["--port", "x"], ["desa"]])
def test_the_doctor_takes_nothing_else(typed):
    with pytest.raises(SystemExit) as ended:
        read_doctor_options(typed)
    assert ended.value.code == 2


def test_the_kit_takes_a_folder_and_as_many_kinds_of_laptop_as_wanted():
    options = read_kit_options(["--to", "/usb", "--for", "windows", "--for", "linux-3.12"])
    assert (options.folder, options.machines) == (Path("/usb"), ("windows", "linux-3.12"))
    assert (read_kit_options([]).folder, read_kit_options([]).machines) == (None, ())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["--data", "desa"], ["--data", "/home/siti/desa"]),
        (["--data=desa"], ["--data=/home/siti/desa"]),
        (["--data", "/srv/desa"], ["--data", "/srv/desa"]),
        (["--port", "9000"], ["--port", "9000"]),
        (["--data"], ["--data"]),
    ],
)
def test_a_data_folder_means_the_one_beside_the_person_who_typed_it(typed, meant):
    assert with_absolute_data(typed, Path("/home/siti")) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["desa.pb"], ["/home/siti/desa.pb"]),
        (["sub/DESA.PB", "--rule", "mes"], ["/home/siti/sub/DESA.PB", "--rule", "mes"]),
        (["/usb/desa.pb"], ["/usb/desa.pb"]),
        (["a=b.pb"], ["/home/siti/a=b.pb"]),
        (["desa.pb", "--write", "hasil.pb"], ["/home/siti/desa.pb", "--write", "/home/siti/hasil.pb"]),
        (["desa.pb", "--write=hasil.pb"], ["/home/siti/desa.pb", "--write=/home/siti/hasil.pb"]),
        (["--groups", "sex"], ["--groups", "sex"]),
        ([], []),
    ],
)
def test_a_file_means_the_one_beside_the_person_who_typed_it(typed, meant):
    assert with_absolute_files(typed, Path("/home/siti")) == meant
