"""An installation opens with nothing lost, or refuses with nothing changed and a next step."""

import sqlite3

import pytest

from facilitation.bootstrap.speech import CannotStart
from facilitation.serving.folder_lock import FolderLock
from facilitation.serving.installation import open_installation, read_settings


@pytest.fixture
def settings(tmp_path):
    return read_settings({}, data_dir=tmp_path / "data")


def opened_and_closed(settings, environ=None):
    open_installation(settings, environ or {}).close()


def database(settings):
    return settings.data_dir / "musrenbang.db"


def change(settings, statement):
    connection = sqlite3.connect(database(settings))
    with connection:
        connection.execute(statement)
    connection.close()


def test_the_first_opening_makes_the_database_and_the_second_leaves_it(settings):
    opened_and_closed(settings)
    before = database(settings).read_bytes()
    opened_and_closed(settings)
    assert database(settings).read_bytes() == before


def test_a_newer_database_is_refused_untouched(settings):
    opened_and_closed(settings)
    change(settings, "UPDATE alembic_version SET version_num = '9999'")
    before = database(settings).read_bytes()
    with pytest.raises(CannotStart, match="newer version"):
        opened_and_closed(settings)
    assert database(settings).read_bytes() == before


def test_a_damaged_database_is_refused_untouched_and_the_backups_named(settings):
    database(settings).write_bytes(b"this is no database at all" * 400)
    before = database(settings).read_bytes()
    with pytest.raises(CannotStart, match="backups"):
        opened_and_closed(settings)
    assert database(settings).read_bytes() == before


def test_a_refusal_gives_the_folder_free_again(settings):
    opened_and_closed(settings)
    change(settings, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(CannotStart, match="newer version"):
        opened_and_closed(settings)
    FolderLock(settings.data_dir).release()


def test_an_open_installation_cannot_be_opened_twice(settings):
    first = open_installation(settings, {})
    with pytest.raises(CannotStart, match="in use by a program"):
        open_installation(settings, {})
    first.close()


def test_a_nearly_full_disk_is_refused_before_a_database_is_made(settings):
    with pytest.raises(CannotStart, match="MB left"):
        opened_and_closed(settings, {"MUSRENBANG_FREE_MB": "999999999"})
    assert not database(settings).exists()


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "data").write_text("", "utf-8")
    with pytest.raises(CannotStart, match="--data"):
        read_settings({}, data_dir=tmp_path / "data" / "desa")


def test_a_database_server_that_does_not_answer_is_refused_with_the_setting_to_check(tmp_path):
    url = "postgresql+psycopg://nobody@127.0.0.1:9/none"
    settings = read_settings({"MUSRENBANG_DATABASE_URL": url}, data_dir=tmp_path / "data")
    with pytest.raises(CannotStart, match="MUSRENBANG_DATABASE_URL"):
        open_installation(settings, {})


@pytest.mark.parametrize(
    ("name", "value"), [("MUSRENBANG_PORT", "http"), ("STAFF_ACCESS", "all"), ("MUSRENBANG_SECRET_KEY", "short")]
)
def test_a_setting_that_cannot_be_used_is_refused_by_its_name(tmp_path, name, value):
    with pytest.raises(CannotStart, match=name):
        read_settings({name: value}, data_dir=tmp_path)
