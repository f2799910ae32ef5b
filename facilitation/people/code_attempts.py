"""Slows down the guessing of codes without ever counting an address."""

from flask import current_app

from facilitation.kernel.attempts import Attempts, per_minute
from facilitation.kernel.settings import Settings

EVERYBODY = "everybody"
JOIN_CODE = "code"
RETURN_CODE = "return code"
FOLLOW_CODE = "follow code"
"""Counted apart: whoever mistypes their own code must not be shut out of the meeting's pages meanwhile."""


def refuse_guessing(device: str, kind: str = JOIN_CODE) -> None:
    """Raise TooManyAttempts for a device, or a whole network, that has guessed too often this minute."""
    attempts, settings = _attempts()
    attempts.refuse_beyond(per_minute(settings.wrong_codes_per_minute), kind, device)
    attempts.refuse_beyond(per_minute(settings.wrong_codes_per_minute_overall), kind, EVERYBODY)


def count_wrong_code(device: str, kind: str = JOIN_CODE) -> None:
    """Count one wrong code; right ones cost nothing."""
    attempts, settings = _attempts()
    attempts.count(per_minute(settings.wrong_codes_per_minute_overall), kind, EVERYBODY)
    attempts.count(per_minute(settings.wrong_codes_per_minute), kind, device)


def _attempts() -> tuple[Attempts, Settings]:
    return current_app.extensions["attempts"], current_app.extensions["settings"]
