"""Fills a data folder of its own with the village, then serves it."""

import os
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from facilitation.bootstrap.options import read_options
from facilitation.bootstrap.speech import CannotStart, say, tell_refusal
from facilitation.demo.cast import ACCOUNTS, PASSWORD, USERNAME, Stage
from facilitation.demo.clock import StoryClock
from facilitation.demo.tell import tell
from facilitation.factory import kept_files, open_door
from facilitation.kernel.database import driver_options, prepare_reading
from facilitation.kernel.files import FileStore
from facilitation.kernel.settings import Settings
from facilitation.people.queries import has_accounts
from facilitation.serving import run as serving
from facilitation.serving.installation import open_installation, read_settings

FOLDER = Path("data-demo")


def main(arguments: Sequence[str]) -> int:
    """Fill the folder if it is empty and serve it until told to stop; returns the exit code."""
    rest = list(arguments[1:])
    options = read_options(rest)
    if options.data_dir is None:
        rest += ["--data", str(FOLDER)]
    settings = read_settings(os.environ, data_dir=options.data_dir or FOLDER, port=options.port)
    try:
        fill(settings)
    except CannotStart as refusal:
        tell_refusal(refusal)
        return 1
    others = ", ".join(username for username, _ in ACCOUNTS.values() if username != USERNAME)
    say(
        f"Desa percobaan siap. Masuk dengan nama pengguna {USERNAME} dan kata sandi: {PASSWORD}",
        f"The village to try things with is ready. Sign in as {USERNAME} with the password: {PASSWORD}",
    )
    say(
        f"Ketua dan kasi punya akun sendiri, dengan kata sandi yang sama: {others}",
        f"The chair and the official have accounts of their own, with the same password: {others}",
    )
    return serving.main(["serve", *rest])


def fill(settings: Settings) -> bool:
    """Tell the village's story into an empty folder; False where somebody has an account there already."""
    installation = open_installation(settings, os.environ)
    engine = create_engine(settings.database_url, **driver_options(settings.database_url))
    prepare_reading(engine)
    try:
        # Outside a transaction, so that the story sees at once what it has just told.
        with Session(engine.execution_options(isolation_level="AUTOCOMMIT")) as reading:
            if has_accounts(reading):
                return False
            _tell(settings, reading)
            return True
    finally:
        engine.dispose()
        installation.close()


def _tell(settings: Settings, reading: Session) -> None:
    clock = StoryClock()
    # Nobody looks on yet, so that nobody is told.
    door = open_door(settings, clock=clock, publish=lambda _events: None)
    try:
        tell(Stage(door=door, reading=reading, clock=clock, files=FileStore(kept_files(settings))))
    finally:
        door.stop()
