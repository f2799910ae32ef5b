"""Brings the database to this program's schema: a backup first, then wholly or not at all."""

from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from facilitation.kernel.database import writing_engine
from facilitation.kernel.settings import Settings

SCRIPTS = Path(__file__).parent.parent / "migrations"
BACKUPS_KEPT = 20


class DatabaseTooNew(Exception):  # noqa: N818  a sentence for the person who starts the program
    """The database was written by a newer program than this one; nothing was touched."""


class DatabaseDamaged(Exception):  # noqa: N818  a sentence for the person who starts the program
    """SQLite's own check found damage, or a reference that leads nowhere; nothing was touched."""


def migrate(settings: Settings) -> None:
    """Create the database or upgrade it; raises DatabaseTooNew or DatabaseDamaged, and changes nothing then.

    SQLite is copied into `backups/` first; a PostgreSQL server has its own backups.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    engine = writing_engine(settings.database_url)
    try:
        found = _revision_of(engine)
        if found == newest_revision():
            return
        if found is not None:
            _back_up(engine, settings.data_dir / "backups")
        _upgrade(engine)
    finally:
        engine.dispose()


def config_for(connection: Connection) -> Config:
    """Alembic's configuration for one open connection."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    return config


def newest_revision() -> str | None:
    """The schema this program is written for."""
    return ScriptDirectory(str(SCRIPTS)).get_current_head()


def _revision_of(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            _check_sqlite(connection)
        found = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory(str(SCRIPTS)).walk_revisions()}
    if found is not None and found not in known:
        raise DatabaseTooNew(found)
    return found


def _check_sqlite(connection: Connection) -> None:
    if connection.exec_driver_sql("PRAGMA quick_check").scalar() != "ok":
        msg = "quick_check"
        raise DatabaseDamaged(msg)


def _upgrade(engine: Engine) -> None:
    # One transaction around all steps: a migration that dies midway leaves the old schema whole.
    with engine.begin() as connection:
        command.upgrade(config_for(connection), "head")
        if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            msg = "foreign_key_check"
            raise DatabaseDamaged(msg)


def _back_up(engine: Engine, folder: Path) -> None:
    if engine.dialect.name != "sqlite":
        return
    folder.mkdir(exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    with engine.connect() as connection:
        # The driver's own cursor, because VACUUM cannot stand inside a transaction.
        connection.connection.cursor().execute("VACUUM INTO ?", (str(folder / f"{stamp}.db"),))
    for backup in sorted(folder.glob("*.db"))[:-BACKUPS_KEPT]:
        backup.unlink()
