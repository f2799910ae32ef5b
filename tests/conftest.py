"""The fixtures every test shares: a fresh database on both engines, the real door, and fixed people."""

import os
import secrets
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, create_engine, make_url, text
from sqlalchemy.orm import Session

from facilitation.kernel.database import driver_options, prepare_reading, scrub, writing_engine
from facilitation.kernel.execution import Execution
from facilitation.kernel.migrate import migrate
from facilitation.kernel.policy import Event
from facilitation.kernel.settings import Settings
from facilitation.kernel.writer import Writer
from facilitation.meetings.queries import phase_of

pytest_plugins = ["tests.village", "tests.hall"]

# No test announces a name to the network that its machine is on; programs started by tests inherit this.
os.environ.setdefault("MUSRENBANG_MDNS", "0")

POSTGRES = os.environ.get("MUSRENBANG_TEST_POSTGRES", "")
IS_STRICT = os.environ.get("MUSRENBANG_TEST_STRICT") == "1"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what this run could not see."""
    if not POSTGRES:
        terminalreporter.write_line("POSTGRESQL NOT TESTED: set MUSRENBANG_TEST_POSTGRES to test it too.", red=True)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Show a failure at once: of a run that is cut off, the summary at the end is never seen."""
    if report.failed:
        sys.__stdout__.write(f"\n\nFAILED NOW: {report.nodeid} ({report.when})\n{report.longreprtext}\n")
        sys.__stdout__.flush()


class Clock:
    """A clock that moves only when a test says so; aware UTC."""

    def __init__(self) -> None:
        self.now = datetime(2026, 8, 12, 2, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: int) -> None:
        self.now += timedelta(**by)


class RecordingPublisher:
    """Keeps what the writer published, in order."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def __call__(self, events: Sequence[Event]) -> None:
        self.events.extend(events)


@pytest.fixture
def clock() -> Clock:
    """The clock of this test's meeting."""
    return Clock()


@pytest.fixture
def published() -> RecordingPublisher:
    """What everybody else was told."""
    return RecordingPublisher()


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy: migrating for each test would take longer than the tests."""
    folder = tmp_path_factory.mktemp("empty")
    migrate(Settings.from_env({}, data_dir=folder))
    # The copy is of one file: what still stands in the log beside it goes in first.
    scrub_file(folder / "musrenbang.db")
    return folder / "musrenbang.db"


def scrub_file(path: Path) -> None:
    engine = writing_engine(f"sqlite:///{path}")
    scrub(engine)
    engine.dispose()


@pytest.fixture(scope="session")
def empty_postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name of a migrated PostgreSQL database to copy."""
    with postgres_server() as server:
        name = f"musrenbang_empty_{secrets.token_hex(6)}"
        server.execute(text(f"CREATE DATABASE {name}"))
        environ = {"MUSRENBANG_DATABASE_URL": postgres_url(name)}
        migrate(Settings.from_env(environ, data_dir=tmp_path_factory.mktemp("postgres")))
        yield name
        server.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A fresh, migrated database of this test's own, once per engine."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("empty_sqlite"), tmp_path / "musrenbang.db")
        yield f"sqlite:///{tmp_path / 'musrenbang.db'}"
        return
    if not POSTGRES:
        (pytest.fail if IS_STRICT else pytest.skip)("MUSRENBANG_TEST_POSTGRES is not set")
    template = request.getfixturevalue("empty_postgres")
    name = f"musrenbang_{secrets.token_hex(6)}"
    with postgres_server() as server:
        server.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
        yield postgres_url(name)
        server.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@contextmanager
def postgres_server() -> Iterator[Connection]:
    engine = create_engine(POSTGRES, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def postgres_url(name: str) -> str:
    return make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)


@pytest.fixture
def door(database_url: str, clock: Clock, published: RecordingPublisher) -> Iterator[Writer]:
    """The real door on this test's database; `door.perform(command, actor)`."""
    execution = Execution(clock=clock, new_id=lambda: secrets.token_hex(10), phase_of=phase_of, pause=lambda: None)
    writer = Writer(
        engine=writing_engine(database_url), execution=execution, publish=published, offload=lambda work: work()
    )
    writer.start()
    yield writer
    writer.stop()


@pytest.fixture
def reading_engine(database_url: str, door: Writer) -> Iterator[Engine]:
    """An engine that can only read."""
    engine = create_engine(database_url, **driver_options(database_url))
    prepare_reading(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def reading(reading_engine: Engine) -> Iterator[Session]:
    """A session for queries that sees each commit at once."""
    with Session(reading_engine.execution_options(isolation_level="AUTOCOMMIT")) as session:
        yield session
