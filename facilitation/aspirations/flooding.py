"""Keeps one phone from burying everybody else's aspirations."""

from flask import current_app

from facilitation.kernel.actor import Actor
from facilitation.kernel.attempts import Attempts, per_hour, per_minute
from facilitation.kernel.errors import TooManyAttempts
from facilitation.kernel.settings import Settings

# Somebody who types without a pause asks about twice in a second and a half; a title is soon written.
QUESTIONS_PER_MINUTE = 40


def count_aspiration(actor: Actor) -> None:
    """Count one aspiration of this participant, or raise TooManyAttempts."""
    _attempts().count(per_hour(_limit()), "aspiration", actor.actor_id)


def count_photo(actor: Actor) -> None:
    """Count one photo of this participant, or raise TooManyAttempts."""
    _attempts().count(per_hour(_limit()), "photo", actor.actor_id)


def may_compare(actor: Actor) -> bool:
    """Count one look for what resembles the words being typed; false where this participant has asked too often."""
    try:
        _attempts().count(per_minute(QUESTIONS_PER_MINUTE), "similar", actor.actor_id)
    except TooManyAttempts:
        return False
    return True


def _limit() -> int:
    settings: Settings = current_app.extensions["settings"]
    return settings.aspirations_per_hour


def _attempts() -> Attempts:
    attempts: Attempts = current_app.extensions["attempts"]
    return attempts
