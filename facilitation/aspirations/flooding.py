"""Keeps one phone from burying everybody else's aspirations."""

from flask import current_app

from facilitation.kernel.actor import Actor
from facilitation.kernel.attempts import Attempts, per_hour
from facilitation.kernel.settings import Settings


def count_aspiration(actor: Actor) -> None:
    """Count one aspiration of this participant, or raise TooManyAttempts."""
    attempts: Attempts = current_app.extensions["attempts"]
    settings: Settings = current_app.extensions["settings"]
    attempts.count(per_hour(settings.aspirations_per_hour), "aspiration", actor.actor_id)
