"""Who asks in the present request, which the blueprint's guard has found out before any view runs, and on which day."""

from datetime import date

from flask import current_app, g

from facilitation.kernel.actor import Actor


def current_actor() -> Actor:
    """The actor of this request; a blueprint without a guard has none, and that is an error."""
    actor: Actor = g.actor
    return actor


def today() -> date:
    """The day of this request, as everywhere on screen in the laptop's own time."""
    day: date = current_app.extensions["clock"]().astimezone().date()
    return day
