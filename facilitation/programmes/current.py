"""The programmes of whoever asks; whose they are is for a room above to say."""

from collections.abc import Callable

from flask import current_app
from sqlalchemy.orm import Session

from facilitation.kernel.asking import current_actor
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.programmes.views import Programme


def programmes_led() -> tuple[Programme, ...]:
    """The programmes that the asker may change and put meetings into, the latest to begin first."""
    led: Callable[[Session, str], tuple[Programme, ...]] = current_app.extensions["programmes_led"]
    return led(db.session(), current_actor().actor_id)


def programme_led(programme_id: str) -> Programme:
    """One of them; raises NotFoundHere for another one's, as for one that does not exist."""
    found = next((one for one in programmes_led() if one.programme_id == programme_id), None)
    if found is None:
        raise NotFoundHere
    return found
