"""Who asks in the present request; the blueprint's guard has found it out before any view runs."""

from flask import g

from facilitation.kernel.actor import Actor


def current_actor() -> Actor:
    """The actor of this request; a blueprint without a guard has none, and that is an error."""
    actor: Actor = g.actor
    return actor
