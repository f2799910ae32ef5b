"""A resident's own words, and the way they go from the queue."""

import re

from facilitation.aspirations.rules.cost import cost
from facilitation.aspirations.rules.states import AspirationState
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line, clean_text

TITLE_LIMIT = 120
PROBLEM_LIMIT = 1000

# A phone names its message with a UUID; shorter names could be met twice by chance.
SUBMISSION_ID = re.compile(r"[0-9A-Za-z_-]{8,64}", re.ASCII)

MOVES: dict[AspirationState, frozenset[AspirationState]] = {
    AspirationState.WAITING: frozenset({AspirationState.PARKED, AspirationState.ADOPTED}),
    AspirationState.PARKED: frozenset({AspirationState.WAITING}),
    AspirationState.ADOPTED: frozenset(),
}


class AspirationDealtWith(RuleViolation):
    """The aspiration is no longer where this would be possible."""

    code = "aspiration_dealt_with"


class SubmissionNotReadable(RuleViolation):
    """The message carries no usable name of its own."""

    code = "submission_not_readable"


class AspirationOfAnother(RuleViolation):
    """Another participant's message already has this name."""

    code = "aspiration_of_another"


def title(typed: str) -> str:
    """Return what is wanted, in one line."""
    return clean_line(typed, TITLE_LIMIT)


def problem(typed: str) -> str:
    """Return why it is wanted, line breaks kept; a title alone is enough to be heard, so this may be empty."""
    return clean_text(typed, PROBLEM_LIMIT) if typed.strip() else ""


def estimate(amount_rupiah: int) -> int:
    """Return the cost a resident guesses, held to the same limits as a proposal's."""
    return cost(amount_rupiah)


def submission_name(submission_id: str) -> str:
    """Return the message's own name, by which a second copy is known."""
    if not SUBMISSION_ID.fullmatch(submission_id):
        raise SubmissionNotReadable
    return submission_id


def move(current: AspirationState, target: AspirationState) -> AspirationState:
    """Return `target`, or raise AspirationDealtWith; parking and restoring twice is no error, adopting twice is."""
    if target in MOVES[current] or (target is current and target is not AspirationState.ADOPTED):
        return target
    raise AspirationDealtWith
