"""Keeps one phone from burying everybody else's questions and arguments."""

from flask import current_app

from facilitation.kernel.actor import Actor
from facilitation.kernel.attempts import Attempts, per_hour
from facilitation.kernel.settings import Settings


def count_entry(actor: Actor) -> None:
    """Count one question or argument of this participant, or raise TooManyAttempts."""
    attempts: Attempts = current_app.extensions["attempts"]
    settings: Settings = current_app.extensions["settings"]
    attempts.count(per_hour(settings.dialogue_entries_per_hour), "dialogue", actor.actor_id)
