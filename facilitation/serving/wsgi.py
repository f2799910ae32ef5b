"""The application as a server such as gunicorn asks for it: `app:app`."""

import os
from functools import cache

from flask import Flask

from facilitation.bootstrap.speech import CannotStart, tell_refusal
from facilitation.factory import create_app
from facilitation.kernel.settings import BadSetting
from facilitation.serving.installation import open_installation, read_settings, wrong_setting
from facilitation.serving.process import settle

GIVE_UP = 4
"""gunicorn starts a worker that ends with any other code again and again."""
PATIENCE_SECONDS = 10
"""At a reload the old worker still holds the data folder while the new one starts."""


@cache
def application() -> Flask:
    """Open the installation named by the environment and build the one application of this process."""
    try:
        settings = read_settings(os.environ)
        installation = open_installation(settings, os.environ, patience_seconds=PATIENCE_SECONDS)
        app = create_app(settings)
        settle()
    except (CannotStart, BadSetting) as trouble:
        tell_refusal(wrong_setting(trouble) if isinstance(trouble, BadSetting) else trouble)
        raise SystemExit(GIVE_UP) from trouble
    # Kept with the application, so that the folder is held for as long as it lives.
    app.extensions["installation"] = installation
    return app
