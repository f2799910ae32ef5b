"""Keeps one phone from burying everybody else's questions about the money."""

from flask import current_app

from facilitation.kernel.actor import Actor
from facilitation.kernel.attempts import Attempts, per_hour
from facilitation.kernel.settings import Settings
from facilitation.people.identity import device_digest


def count_money_question(actor: Actor) -> None:
    """Count one question of this participant, or of this device where a stranger asks, or raise TooManyAttempts."""
    attempts: Attempts = current_app.extensions["attempts"]
    settings: Settings = current_app.extensions["settings"]
    attempts.count(per_hour(settings.dialogue_entries_per_hour), "money", actor.actor_id or device_digest())
