"""What a participant is known by."""

from facilitation.kernel.wording import clean_name

NAME_LIMIT = 80


def participant_name(typed: str) -> str:
    """Return the name for the attendance list."""
    return clean_name(typed, NAME_LIMIT)
