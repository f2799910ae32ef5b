"""What a participant is known by."""

from facilitation.kernel.wording import clean_name
from facilitation.people.rules.private_numbers import refuse_private_numbers

NAME_LIMIT = 80


def participant_name(typed: str) -> str:
    """Return the name for the attendance list; a NIK or a phone number is refused wherever it stands in it."""
    refuse_private_numbers(typed)
    return clean_name(typed, NAME_LIMIT)


def same_name(one: str, other: str) -> bool:
    """Whether two names are written with the same letters, capitals aside."""
    return name_key(one) == name_key(other)


def name_key(name: str) -> str:
    """The form in which names are compared and looked up."""
    return " ".join(name.casefold().split())
