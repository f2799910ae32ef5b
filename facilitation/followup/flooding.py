"""Keeps one phone, or everybody with the public address together, from burying what people send after the meeting."""

from flask import current_app

from facilitation.kernel.actor import Actor
from facilitation.kernel.attempts import Attempts, per_hour
from facilitation.kernel.settings import Settings
from facilitation.people.identity import device_digest


def count_ticket(device: str, meeting_id: str) -> None:
    """Count one ticket of this device and of the meeting, or raise TooManyAttempts."""
    _count("ticket", device, meeting_id)


def count_review(device: str, meeting_id: str) -> None:
    """Count one review of this device and of the meeting, or raise TooManyAttempts."""
    _count("review", device, meeting_id)


def _count(kind: str, device: str, meeting_id: str) -> None:
    """Whoever throws the cookie away is another device, so that the meeting has a limit of its own."""
    attempts: Attempts = current_app.extensions["attempts"]
    settings: Settings = current_app.extensions["settings"]
    attempts.count(per_hour(settings.voices_per_hour), kind, device)
    attempts.count(per_hour(settings.voices_per_hour_overall), kind, meeting_id)


def count_money_question(actor: Actor) -> None:
    """Count one question of this participant, or of this device where a stranger asks, or raise TooManyAttempts."""
    attempts: Attempts = current_app.extensions["attempts"]
    settings: Settings = current_app.extensions["settings"]
    attempts.count(per_hour(settings.dialogue_entries_per_hour), "money", actor.actor_id or device_digest())
