"""The meeting of this request, as the blueprint's guard has found it, and the finished ones of whoever asks."""

from collections.abc import Callable

from flask import current_app, g
from sqlalchemy.orm import Session

from facilitation.kernel.asking import current_actor
from facilitation.kernel.extensions import db
from facilitation.meetings.views import Meeting


def current_meeting() -> Meeting:
    """The meeting that the address names; a blueprint without a meeting guard has none, and that is an error."""
    meeting: Meeting = g.meeting
    return meeting


def finished_meetings_led() -> tuple[Meeting, ...]:
    """The finished meetings that the asker leads, the latest day first; who leads what is for a room above to say."""
    led: Callable[[Session, str], tuple[Meeting, ...]] = current_app.extensions["finished_meetings_led"]
    return led(db.session(), current_actor().actor_id)
