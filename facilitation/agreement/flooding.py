"""Keeps one phone from changing its answer without end: every change is drawn anew on the wall."""

from flask import current_app

from facilitation.kernel.actor import Actor
from facilitation.kernel.attempts import Attempts, per_hour

# A plenary that asks about every proposal by itself asks some forty times in an evening.
ANSWERS_PER_HOUR = 120


def count_answer(actor: Actor) -> None:
    """Count one answer of this participant, or raise TooManyAttempts."""
    attempts: Attempts = current_app.extensions["attempts"]
    attempts.count(per_hour(ANSWERS_PER_HOUR), "consent", actor.actor_id)
