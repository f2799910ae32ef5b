"""What the program stands on, told with what to do where something is missing."""

import pytest

from facilitation.serving.doctor import program
from facilitation.serving.doctor.finding import Level


@pytest.mark.parametrize(
    ("version", "level"),
    [
        ((3, 6), Level.FIX),
        ((3, 10), Level.FIX),
        ((3, 11), Level.OK),
        ((3, 13), Level.OK),
        ((3, 14), Level.LOOK),
        ((4, 0), Level.LOOK),
    ],
)
def test_the_python_is_one_that_the_program_knows(version, level):
    finding = program.python(version)
    assert finding.level is level
    assert f"Python {version[0]}.{version[1]}" in finding.english


@pytest.mark.parametrize(
    ("version", "level"),
    [((3, 40, 1), Level.LOOK), ((3, 51, 2), Level.LOOK), ((3, 51, 3), Level.OK), ((3, 53, 4), Level.OK)],
)
def test_an_old_sqlite_is_to_be_looked_at(version, level):
    assert program.sqlite(version, (3, 51, 3)).level is level


@pytest.mark.parametrize(
    ("missing", "level"), [((), Level.OK), (("htmx.min.js",), Level.LOOK), (("a.js", "b.js"), Level.LOOK)]
)
def test_missing_scripts_are_named_with_the_command_that_brings_them(missing, level):
    finding = program.scripts(missing)
    assert finding.level is level
    assert all(name in finding.english for name in missing)
    assert ("python app.py setup" in finding.english) is bool(missing)


@pytest.mark.parametrize(("is_there", "level"), [(True, Level.OK), (False, Level.LOOK)])
def test_without_gevent_fewer_phones_are_promised(is_there, level):
    finding = program.gevent(is_there=is_there)
    assert finding.level is level
    assert ("100 phones" in finding.english) is not is_there
