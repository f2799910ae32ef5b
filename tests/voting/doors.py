"""One door for all phones, or two on the same database, as two processes would be."""

import pytest

from facilitation.kernel.writer import Writer

# SQLite has one program and so one door; a server's database may have several, and its constraints must hold alone.
through_every_door = pytest.mark.parametrize(
    ("database_url", "doors"),
    [
        ("sqlite", "one door"),
        pytest.param("postgresql", "one door", marks=pytest.mark.postgres),
        pytest.param("postgresql", "two doors", marks=pytest.mark.postgres),
    ],
    indirect=True,
)


class TwoDoors:
    """Two writers on one database, as two processes would be; requests go to them in turn."""

    def __init__(self, first: Writer, second: Writer) -> None:
        self._doors = (first, second)
        self._next = 0

    def perform(self, command, actor):
        self._next += 1
        return self._doors[self._next % 2].perform(command, actor)
