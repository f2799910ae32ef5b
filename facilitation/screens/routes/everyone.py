"""What belongs to nobody in particular: the language, and whether the program is well."""

import shutil
from urllib.parse import urlsplit

from flask import Blueprint, current_app, jsonify, redirect, request
from flask.typing import ResponseReturnValue

from facilitation.kernel.database import is_answering
from facilitation.kernel.extensions import db
from facilitation.kernel.languages import COOKIE, DEFAULT_LOCALE, LOCALES
from facilitation.kernel.settings import Settings

ONE_YEAR_SECONDS = 365 * 24 * 60 * 60
LEAST_FREE_BYTES = 500 * 1024 * 1024

screens = Blueprint("screens", __name__)


@screens.post("/language")
def choose_language() -> ResponseReturnValue:
    """Keep the reader's language and go back to the page they came from."""
    wanted = request.form.get("locale", DEFAULT_LOCALE)
    response = redirect(_own_path(request.form.get("back", "/")), 303)
    locale = wanted if wanted in LOCALES else DEFAULT_LOCALE
    response.set_cookie(COOKIE, locale, max_age=ONE_YEAR_SECONDS, samesite="Lax", httponly=True)
    return response


@screens.get("/healthz")
def is_alive() -> ResponseReturnValue:
    """Say that the process answers."""
    return jsonify(ok=True)


@screens.get("/readyz")
def is_ready() -> ResponseReturnValue:
    """Say whether changes can be kept: the writer lives, the database answers, the disk has room."""
    settings: Settings = current_app.extensions["settings"]
    checks = {
        "database": is_answering(db.session()),
        "writer": current_app.extensions["door"].is_alive,
        "disk": shutil.disk_usage(settings.data_dir).free > LEAST_FREE_BYTES,
    }
    return jsonify(checks), 200 if all(checks.values()) else 503


def _own_path(back: str) -> str:
    # Only a path of this program: "//elsewhere" and full addresses lead home.
    parts = urlsplit(back)
    is_own = back.startswith("/") and not parts.scheme and not parts.netloc and "\\" not in back
    return back if is_own else "/"
