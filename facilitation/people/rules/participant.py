"""What a participant is known by, and how two people of one name are told apart."""

import unicodedata

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_name
from facilitation.people.rules.private_numbers import refuse_private_numbers

NAME_LIMIT = 80
# What people write between the parts of a name or leave out, and what they write inside of one.
BETWEEN = str.maketrans(".,-", "   ")
INSIDE = str.maketrans("", "", "'’")


class NamesakeHere(RuleViolation):
    """Somebody called `name` from `hamlet` takes part already, and may be the one who asks."""

    code = "namesake_here"


def participant_name(typed: str) -> str:
    """Return the name for the attendance list; a NIK or a phone number is refused wherever it stands in it."""
    refuse_private_numbers(typed)
    return clean_name(typed, NAME_LIMIT)


def told_apart(name: str, addition: str) -> str:
    """Return the name with what tells it apart from another person's, as in "Wati RT 2"; without it, the name."""
    return f"{name} {addition}" if addition.strip() else name


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same to the ear: capitals, blanks, accents and signs between letters aside."""
    return name_key(one) == name_key(other)


def name_key(name: str) -> str:
    """The form in which names are compared and looked up."""
    apart = unicodedata.normalize("NFKD", name.casefold()).translate(INSIDE).translate(BETWEEN)
    return " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())
