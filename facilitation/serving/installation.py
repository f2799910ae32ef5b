"""Opens an installation: settings read, the data folder checked and held, the database brought up to date."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DatabaseError, OperationalError

from facilitation.bootstrap.conditions import not_writable, refuse_full_disk, refuse_unwritable
from facilitation.bootstrap.speech import CannotStart
from facilitation.kernel.migrate import DatabaseDamaged, DatabaseTooNew, migrate
from facilitation.kernel.settings import BadSetting, Settings
from facilitation.serving.folder_lock import FolderLock

PRIVATE = 0o077


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """Settings whose database is ready and, where it lies in the data folder, this program's alone."""

    settings: Settings
    lock: FolderLock | None

    def close(self) -> None:
        """Let another program have the data folder."""
        if self.lock:
            self.lock.release()


def read_settings(environ: Mapping[str, str], *, data_dir: Path | None = None, port: int | None = None) -> Settings:
    """Read the settings; raises CannotStart for one that cannot be used, or a data folder that cannot be made."""
    try:
        return Settings.from_env(environ, data_dir=data_dir, port=port)
    except BadSetting as bad:
        raise wrong_setting(bad) from bad
    except OSError as trouble:
        raise not_writable(Path(str(trouble.filename))) from trouble


def wrong_setting(bad: BadSetting) -> CannotStart:
    """The refusal for a setting that cannot be used; which one it is stands in the English sentence."""
    return CannotStart(
        "Pengaturan belum benar. Perbaiki seperti yang tertulis di bawah ini, lalu jalankan lagi.", str(bad)
    )


def open_installation(settings: Settings, environ: Mapping[str, str], *, patience_seconds: float = 0) -> Installation:
    """Check, hold and migrate, or raise CannotStart with nothing lost."""
    # Whatever is made from here on holds people's names: it is for this account alone.
    os.umask(PRIVATE)
    refuse_unwritable(settings.data_dir)
    refuse_full_disk(settings.data_dir, environ)
    # Several programs may share a PostgreSQL server, which keeps order among them by itself.
    is_in_folder = settings.database_url.startswith("sqlite")
    lock = FolderLock(settings.data_dir, patience_seconds=patience_seconds) if is_in_folder else None
    installation = Installation(settings=settings, lock=lock)
    try:
        _migrate(settings)
    except BaseException:
        installation.close()
        raise
    return installation


def _migrate(settings: Settings) -> None:
    try:
        migrate(settings)
    except DatabaseTooNew as newer:
        raise CannotStart(
            f"Basis data di {settings.data_dir} ditulis oleh versi program yang lebih baru. Jalankan versi itu, atau "
            "pilih folder data lain dengan --data FOLDER. Tidak ada yang diubah.",
            f"The database in {settings.data_dir} was written by a newer version of the program. Run that version, or "
            "choose another data folder with --data FOLDER. Nothing was changed.",
        ) from newer
    except OperationalError as trouble:
        raise CannotStart(
            f"Basis data tidak dapat dibuka ({trouble.orig}). Periksa MUSRENBANG_DATABASE_URL dan ruang disk, lalu "
            "jalankan lagi. Tidak ada yang diubah.",
            f"The database cannot be opened ({trouble.orig}). Check MUSRENBANG_DATABASE_URL and the free room on the "
            "disk, then start again. Nothing was changed.",
        ) from trouble
    except (DatabaseDamaged, DatabaseError) as damage:
        raise CannotStart(
            f"Basis data di {settings.data_dir} rusak. Simpan salinan folder itu, lalu ganti musrenbang.db dengan yang "
            "terbaru dari folder backups di dalamnya. Tidak ada yang diubah.",
            f"The database in {settings.data_dir} is damaged. Keep a copy of that folder, then replace musrenbang.db "
            "by the newest one from the folder backups in it. Nothing was changed.",
        ) from damage
