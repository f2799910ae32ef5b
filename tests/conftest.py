"""The fixtures every test shares: a fresh database on both engines, the real door, and fixed people."""

import gc
import os
import secrets
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zlib import crc32

import pytest
from argon2 import PasswordHasher
from hypothesis import settings
from sqlalchemy import Connection, Engine, create_engine, inspect, make_url, text
from sqlalchemy.orm import Session

from facilitation.kernel.database import driver_options, prepare_reading, scrub, writing_engine
from facilitation.kernel.execution import Execution
from facilitation.kernel.migrate import migrate
from facilitation.kernel.policy import Event
from facilitation.kernel.settings import Settings
from facilitation.kernel.writer import Writer
from facilitation.meetings.queries import phase_of
from facilitation.people import passwords
from tests.staged import CountedDoor

pytest_plugins = ["tests.statements", "tests.unwatched", "tests.village", "tests.hall"]

# No test announces a name to the network that its machine is on; programs started by tests inherit this.
os.environ.setdefault("MUSRENBANG_MDNS", "0")

# A busy machine is slow, not wrong. `--hypothesis-profile=thorough` looks thirty times as long for what these miss.
settings.register_profile("patient", deadline=None, max_examples=30)
settings.register_profile("thorough", deadline=None, max_examples=1000)
# For thousands of runs of the same tests, each on a program with one mistake in it (benchmarks/README.md).
settings.register_profile("few", deadline=None, max_examples=20)
settings.load_profile("patient")

# A password is slow to hash on purpose; the thousand that tests type need not be.
passwords.HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)

# What the database itself refuses to change.
GUARDED = (
    *("adoption", "contribution", "contribution_step", "journal", "offer", "offer_consent", "result"),
    *("milestone", "succession"),
    *("ledger_entry", "ledger_answer", "progress"),
    *("ticket", "ticket_step", "gathering", "gathering_change", "gathering_minutes", "indicator_value"),
    *("milestone", "succession", "commitment", "commitment_step", "upkeep_entry"),
    *("milestone", "received_answer", "received_list", "succession"),
)
POSTGRES = os.environ.get("MUSRENBANG_TEST_POSTGRES", "")
ONE_OF_SO_MANY = 16
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


def pytest_addoption(parser: pytest.Parser) -> None:
    """How much is run: what fits into twenty minutes on two cores, or everything."""
    parser.addoption(
        "--whole", action="store_true", help="all runs on PostgreSQL, walks that repeat, and pages in English"
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes longest and finds least, and begin with the browser.

    Its stories, the longest of all tests, would otherwise end alone on one of two cores. Those of one module also stay
    in one process that way, which starts the program and Chromium once for them.
    """
    if not config.getoption("--whole"):
        left_out = {item for item in items if _is_left_out(item)}
        config.hook.pytest_deselected(items=list(left_out))
        items[:] = [item for item in items if item not in left_out]
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)


def pytest_collection_finish() -> None:
    """Let the collector of garbage pass over twelve thousand tests that stay to the end, and come less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def _is_left_out(item: pytest.Item) -> bool:
    """Whether it runs with `--whole` alone: repeating walks, and most of what SQLite runs too, always the same.

    Whatever depends on the database most runs on PostgreSQL always: people at the same moment, and migrations.
    """
    if item.get_closest_marker("repeating"):
        return True
    is_on_postgres = "[postgresql" in item.name or "-postgresql" in item.name
    if not is_on_postgres or item.get_closest_marker("race") or item.path.parent.name == "kernel":
        return False
    return crc32(item.nodeid.encode()) % ONE_OF_SO_MANY != 0


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
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A migrated PostgreSQL database that this process's tests use one after the other."""
    if not POSTGRES:
        (pytest.fail if IS_STRICT else pytest.skip)("MUSRENBANG_TEST_POSTGRES is not set")
    name = f"musrenbang_{secrets.token_hex(6)}"
    url = make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)
    with _connected(POSTGRES) as server:
        server.execute(text(f"CREATE DATABASE {name}"))
        # No test cuts this server's power; waiting for its disk was a third of the run.
        server.execute(text(f"ALTER DATABASE {name} SET synchronous_commit = off"))
        migrate(Settings.from_env({"MUSRENBANG_DATABASE_URL": url}, data_dir=tmp_path_factory.mktemp("postgres")))
        yield url
        server.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(scope="session")
def empty_postgres(postgres_url: str) -> Iterator[Callable[[], str]]:
    """Makes the used database as good as new: copying a template for each test took most of the run's time."""
    # One engine for all tests: meeting the server anew, and asking for its tables, took longer than emptying them.
    engine = create_engine(postgres_url, isolation_level="AUTOCOMMIT", pool_pre_ping=True)
    tables = inspect(engine).get_table_names()
    emptied = [f'DELETE FROM "{name}"' for name in tables if name != "alembic_version"]  # noqa: S608  our own tables
    guarded = [f'ALTER TABLE "{name}" ENABLE TRIGGER USER' for name in GUARDED]
    # Whoever the test before left connected would hold its locks.
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid != "
    # As a replica deletes, so that neither foreign keys nor the journal's own triggers object.
    as_replica = "SET session_replication_role = replica"

    def empty() -> str:
        with engine.connect() as connection:
            connection.execute(text(f"{others} pg_backend_pid()"))
            connection.execute(text("; ".join((as_replica, *emptied, *guarded))))
        return postgres_url

    yield empty
    engine.dispose()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A migrated database with nothing in it, once per engine."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("empty_sqlite"), tmp_path / "musrenbang.db")
        return f"sqlite:///{tmp_path / 'musrenbang.db'}"
    empty: Callable[[], str] = request.getfixturevalue("empty_postgres")
    return empty()


@contextmanager
def _connected(url: str) -> Iterator[Connection]:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def door(database_url: str, clock: Clock, published: RecordingPublisher) -> Iterator[Writer]:
    """The real door on this test's database; `door.perform(command, actor)`."""
    execution = Execution(clock=clock, new_id=lambda: secrets.token_hex(10), phase_of=phase_of, pause=lambda: None)
    writer = CountedDoor(
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
