"""The schema: the migrations make what the rows say, keep what was there, and refuse what is newer."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.exc import DBAPIError

from facilitation import rooms
from facilitation.kernel import migrate as migrating
from facilitation.kernel.database import Base, driver_options, writing_engine
from facilitation.kernel.migrate import DatabaseDamaged, DatabaseTooNew, migrate
from facilitation.kernel.settings import Settings


def of_the_program(name: str | None, kind: str, _parents: object) -> bool:
    """Whether a table belongs to the program and not to another test."""
    return kind != "table" or not str(name).startswith("test_")


def test_the_migrations_make_exactly_what_the_rows_say(database_url: str) -> None:
    assert rooms.USE_CASES
    engine = create_engine(database_url, **driver_options(database_url))
    tables = [table for name, table in Base.metadata.tables.items() if not name.startswith("test_")]
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": of_the_program})
        drift = [change for change in compare_metadata(context, Base.metadata) if "test_" not in str(change)]
        found = {check["name"] for table in tables for check in inspect(connection).get_check_constraints(table.name)}
    engine.dispose()
    wanted = {
        str(rule.name) for table in tables for rule in table.constraints if type(rule).__name__ == "CheckConstraint"
    }
    assert drift == []
    # Alembic does not compare CHECKs, so their names are compared here.
    assert wanted <= found


@pytest.mark.parametrize("change", ["UPDATE journal SET name = 'x'", "DELETE FROM journal"])
def test_the_database_itself_keeps_the_journal(database_url: str, change: str) -> None:
    entry = (
        "INSERT INTO journal (entry_id, chain, sequence, at, role, actor_id, name, payload, previous_hash, entry_hash)"
        " VALUES (1, 'c', 1, '2026-08-12 02:00:00', 'r', 'a', 'n', '{}', 'p', 'h')"
    )
    engine = writing_engine(database_url)
    with engine.begin() as connection:
        connection.execute(text(entry))
    with pytest.raises(DBAPIError, match="append-only"), engine.begin() as connection:
        connection.execute(text(change))
    with engine.begin() as connection:
        connection.execute(text("UPDATE journal SET salt = NULL"))
    engine.dispose()


def test_a_database_newer_than_the_program_is_left_alone(tmp_path: Path) -> None:
    settings = Settings.from_env({}, data_dir=tmp_path)
    migrate(settings)
    engine = writing_engine(settings.database_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    before = (tmp_path / "musrenbang.db").read_bytes()
    with pytest.raises(DatabaseTooNew):
        migrate(settings)
    assert (tmp_path / "musrenbang.db").read_bytes() == before


def test_a_damaged_file_is_left_alone(tmp_path: Path) -> None:
    settings = Settings.from_env({}, data_dir=tmp_path)
    migrate(settings)
    path = tmp_path / "musrenbang.db"
    damaged = bytearray(path.read_bytes())
    damaged[4096 * 2 : 4096 * 6] = b"\xff" * (4096 * 4)
    path.write_bytes(damaged)
    with pytest.raises((DatabaseDamaged, DBAPIError)):
        migrate(settings)
    assert path.read_bytes()[4096 * 2 : 4096 * 6] == b"\xff" * (4096 * 4)


def test_a_step_that_fails_midway_leaves_the_old_schema_whole_and_a_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings.from_env({}, data_dir=tmp_path)
    migrate(settings)
    scripts = tmp_path / "scripts"
    (scripts / "versions").mkdir(parents=True)
    for part in ("env.py", "versions/0001_first_schema.py"):
        (scripts / part).write_text((migrating.SCRIPTS / part).read_text())
    (scripts / "versions" / "0002_fails.py").write_text(
        "from alembic import op\nimport sqlalchemy as sa\nrevision = '0002'\ndown_revision = '0001'\n"
        "def upgrade():\n"
        "    op.add_column('meeting', sa.Column('half', sa.Integer()))\n"
        "    op.execute('INSERT INTO nowhere VALUES (1)')\n"
    )
    monkeypatch.setattr(migrating, "SCRIPTS", scripts)
    with pytest.raises(DBAPIError):
        migrate(settings)
    engine = writing_engine(settings.database_url)
    columns = [column["name"] for column in inspect(engine).get_columns("meeting")]
    engine.dispose()
    assert "half" not in columns
    assert len(list((tmp_path / "backups").glob("*.db"))) == 1
