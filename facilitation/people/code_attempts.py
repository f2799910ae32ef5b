"""Slows down the guessing of join codes without ever counting an address."""

from flask import current_app

from facilitation.kernel.attempts import Attempts, per_minute
from facilitation.kernel.settings import Settings

EVERYBODY = "everybody"


def refuse_guessing(device: str) -> None:
    """Raise TooManyAttempts for a device, or a whole network, that has guessed too often this minute."""
    attempts, settings = _attempts()
    attempts.refuse_beyond(per_minute(settings.wrong_codes_per_minute), "code", device)
    attempts.refuse_beyond(per_minute(settings.wrong_codes_per_minute_overall), "code", EVERYBODY)


def count_wrong_code(device: str) -> None:
    """Count one wrong code; right ones cost nothing."""
    attempts, settings = _attempts()
    attempts.count(per_minute(settings.wrong_codes_per_minute_overall), "code", EVERYBODY)
    attempts.count(per_minute(settings.wrong_codes_per_minute), "code", device)


def _attempts() -> tuple[Attempts, Settings]:
    return current_app.extensions["attempts"], current_app.extensions["settings"]
