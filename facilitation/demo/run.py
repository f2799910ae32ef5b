"""Fills a data folder of its own with the village, then serves it."""

import os
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy.orm import Session

from facilitation.bootstrap.options import read_options
from facilitation.bootstrap.speech import CannotStart, say, tell_refusal
from facilitation.demo.tell import PASSWORD, USERNAME, tell
from facilitation.factory import create_app
from facilitation.kernel.extensions import db
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
    say(
        f"Desa percobaan siap. Masuk dengan nama pengguna {USERNAME} dan kata sandi: {PASSWORD}",
        f"The village to try things with is ready. Sign in as {USERNAME} with the password: {PASSWORD}",
    )
    return serving.main(["serve", *rest])


def fill(settings: Settings) -> bool:
    """Tell the village's story into an empty folder; False where somebody has an account there already."""
    installation = open_installation(settings, os.environ)
    app = create_app(settings)
    try:
        with app.app_context():
            session: Session = db.session()
            if has_accounts(session):
                return False
            tell(app.extensions["door"], session)
            return True
    finally:
        app.extensions["door"].stop()
        installation.close()
