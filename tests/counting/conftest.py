"""A terminal at which somebody counts small files."""

import json
import sys

import pytest

from facilitation import cli
from facilitation.documents.pabulib.writing import write
from tests.documents.villages import PUBLISHED


@pytest.fixture
def file(tmp_path):
    """Writes a .pb file and returns its path."""

    def written(name_or_text, name="desa.pb"):
        path = tmp_path / name
        published = PUBLISHED.get(name_or_text)
        path.write_bytes(write(published.ballots) if published else name_or_text.encode())
        return str(path)

    return written


@pytest.fixture
def terminal(monkeypatch, capsys):
    """Types a command line and returns (exit code, what is printed, what is complained)."""

    def types(*arguments):
        monkeypatch.setattr(sys, "argv", ["app.py", "count", *arguments])
        try:
            code = cli.main()
        except SystemExit as ended:
            code = ended.code
        printed = capsys.readouterr()
        return code or 0, printed.out, printed.err

    return types


@pytest.fixture
def counted(terminal):
    """The JSON record of a count."""

    def record(*arguments):
        code, out, err = terminal(*arguments, "--json")
        assert (code, err) == (0, "")
        return json.loads(out)

    return record
