"""What a meeting is set up with, and its limits."""

from collections.abc import Iterable

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import clean_line

NAME_LIMIT = 120
PLACE_LIMIT = 120
HAMLET_LIMIT = 60
MOST_HAMLETS = 40
MOST_VOTES = 20
DEFAULT_VOTES = 5


class NoHamlets(RuleViolation):
    """A meeting needs at least one hamlet to come from."""

    code = "no_hamlets"


class TooManyHamlets(RuleViolation):
    """More hamlets than `limit` were named."""

    code = "too_many_hamlets"


class HamletNamedTwice(RuleViolation):
    """Two hamlets have the same `name`, capital letters aside."""

    code = "hamlet_named_twice"


class HamletUnknown(RuleViolation):
    """No hamlet of this meeting has this id."""

    code = "hamlet_unknown"


class CeilingOutOfRange(RuleViolation):
    """The ceiling is nothing, or more than can be counted."""

    code = "ceiling_out_of_range"


class VotesOutOfRange(RuleViolation):
    """A ballot cannot carry so few or so many votes."""

    code = "votes_out_of_range"


def meeting_name(text: str) -> str:
    """Return the meeting's name as it is kept."""
    return clean_line(text, NAME_LIMIT)


def meeting_place(text: str) -> str:
    """Return the meeting's place as it is kept."""
    return clean_line(text, PLACE_LIMIT)


def hamlet_names(typed: Iterable[str]) -> tuple[str, ...]:
    """Return the hamlets in the order typed, blank ones left out, no two alike whatever their capitals."""
    names = tuple(clean_line(name, HAMLET_LIMIT) for name in typed if name.strip())
    if not names:
        raise NoHamlets
    if len(names) > MOST_HAMLETS:
        raise TooManyHamlets(limit=MOST_HAMLETS)
    seen: set[str] = set()
    for name in names:
        if name.casefold() in seen:
            raise HamletNamedTwice(name=name)
        seen.add(name.casefold())
    return names


def ceiling(amount_rupiah: int) -> int:
    """Return the ceiling, from one rupiah up."""
    if not 1 <= amount_rupiah <= MAX_RUPIAH:
        raise CeilingOutOfRange(smallest_rupiah=1, largest_rupiah=MAX_RUPIAH)
    return amount_rupiah


def votes_per_ballot(votes: int) -> int:
    """Return how many proposals one ballot may choose."""
    if not 1 <= votes <= MOST_VOTES:
        raise VotesOutOfRange(smallest=1, largest=MOST_VOTES)
    return votes
