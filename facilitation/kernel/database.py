"""The engine, its PRAGMAs, the declarative base and the column types every room shares."""

import importlib
import json
import logging
from datetime import UTC, datetime
from types import ModuleType
from typing import Annotated, Any

from sqlalchemy import BigInteger, DateTime, Engine, MetaData, String, Text, create_engine, event, select
from sqlalchemy.engine import Connection, Dialect
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import DeclarativeBase, Session, mapped_column
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool
from sqlalchemy.types import TypeDecorator

from facilitation.kernel.canonical import canonical_json

NAMING = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

logger = logging.getLogger(__name__)

# Each try waits as long as busy_timeout for readers to finish.
SCRUB_TRIES = 3

# SQLite before this release can corrupt a WAL when two connections write and checkpoint at once.
SAFE_SQLITE = (3, 51, 3)

COMMON_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000",
    "PRAGMA trusted_schema=OFF",
    # FULL, because NORMAL undoes a whole meeting in a power cut; group commit makes it free.
    "PRAGMA synchronous=FULL",
    "PRAGMA fullfsync=1",
    # What is deleted at a round's closing must leave no bytes behind.
    "PRAGMA secure_delete=ON",
)


class UtcTime(TypeDecorator[datetime]):
    """An aware UTC time on every database; SQLite itself would forget the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store UTC, and refuse a time that does not say its zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            msg = "a time without a zone cannot be stored"
            raise ValueError(msg)
        in_utc = value.astimezone(UTC)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the time back with its zone."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class CanonicalJson(TypeDecorator[Any]):
    """JSON as canonical text, so that equal values are equal bytes on every database."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> str:
        """Write sorted keys, no blanks, no escapes."""
        del dialect
        return canonical_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> object:
        """Read what was written."""
        del dialect
        return None if value is None else json.loads(value)


Id = Annotated[str, mapped_column(String(20))]
UtcDateTime = Annotated[datetime, mapped_column(UtcTime)]
Rupiah = Annotated[int, mapped_column(BigInteger)]
ShortText = Annotated[str, mapped_column(String(200))]
LongText = Annotated[str, mapped_column(Text)]
Digest = Annotated[str, mapped_column(String(64))]
Json = Annotated[Any, mapped_column(CanonicalJson)]


class Base(DeclarativeBase):
    """Every row of every room; constraints are named so that migrations can find them."""

    metadata = MetaData(naming_convention=NAMING)


def driver_options(url: str) -> dict[str, Any]:
    """Engine options for `url`: for SQLite the newest SQLite library that is installed."""
    # A logged error must not print what people chose.
    quiet = {"hide_parameters": True}
    if not url.startswith("sqlite"):
        return quiet
    module = sqlite_driver()
    if module.sqlite_version_info < SAFE_SQLITE:
        logger.warning("sqlite %s is older than %s", module.sqlite_version, SAFE_SQLITE)
    return {"module": module, **quiet}


def sqlite_driver() -> ModuleType:
    """The module through which SQLite is used: the one with the newest SQLite that is installed."""
    # pysqlite3 has no wheel for every platform; the standard library's SQLite is the stated fallback.
    return importlib.import_module("pysqlite3.dbapi2" if importlib.util.find_spec("pysqlite3") else "sqlite3.dbapi2")


def writing_engine(url: str) -> Engine:
    """The engine of the one connection that writes; its transactions begin at once, not at the first write."""
    if not url.startswith("sqlite"):
        return create_engine(url, pool_size=2, max_overflow=0, pool_pre_ping=True, **driver_options(url))
    # The COMMIT runs in another native thread than the statements, never at the same time.
    engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False}, **driver_options(url))
    event.listen(engine, "connect", _prepare_writing)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def prepare_reading(engine: Engine) -> None:
    """Make a SQLite engine's connections unable to write; the writer is the only one who does."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_reading)


def is_answering(session: Session) -> bool:
    """Whether the database answers; raises what the driver raises where it does not."""
    return session.scalar(select(1)) == 1


def scrub(engine: Engine) -> None:
    """Leave no deleted bytes of the tables marked `is_scrubbed` in the database's files.

    Call it between transactions, on the writer's engine; raises what the driver raises where it cannot.
    """
    if engine.dialect.name == "sqlite":
        _scrub_sqlite(engine)
        return
    marked = [table.name for table in Base.metadata.sorted_tables if table.info.get("is_scrubbed")]
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"VACUUM FULL {', '.join(marked)}")


def _scrub_sqlite(engine: Engine) -> None:
    with engine.connect() as connection:
        # The driver's own cursor, because neither statement may stand inside a transaction.
        cursor = connection.connection.cursor()
        cursor.execute("VACUUM")
        for _ in range(SCRUB_TRIES):
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            # One row: whether readers were in the way, and two counts of pages.
            if not next(iter(cursor.fetchall()))[0]:
                break
        else:
            logger.warning("a reader kept old pages in the log beside the database; the next start scrubs it")
        cursor.close()


def _prepare_writing(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    # SQLAlchemy's own BEGIN is late and deferred; with None the driver leaves transactions to us.
    connection.isolation_level = None
    _run_all(connection, (*COMMON_PRAGMAS, "PRAGMA wal_autocheckpoint=1000"))


def _prepare_reading(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    # Only the writer checkpoints: the corruption fixed in SAFE_SQLITE needs two that do.
    _run_all(connection, (*COMMON_PRAGMAS, "PRAGMA wal_autocheckpoint=0", "PRAGMA query_only=ON"))


def _run_all(connection: DBAPIConnection, statements: tuple[str, ...]) -> None:
    cursor = connection.cursor()
    for statement in statements:
        cursor.execute(statement)
    cursor.close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
