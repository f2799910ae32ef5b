"""A resident's own words, and the way they go from the queue."""

import re
from dataclasses import dataclass, replace

from facilitation.aspirations.rules.cost import cost
from facilitation.aspirations.rules.facts import optional_line
from facilitation.aspirations.rules.states import AspirationState
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line, clean_text

TITLE_LIMIT = 120
PROBLEM_LIMIT = 1000
RT_LIMIT = 8

# A phone names its message with a UUID; shorter names could be met twice by chance.
SUBMISSION_ID = re.compile(r"[0-9A-Za-z_-]{8,64}", re.ASCII)

MOVES: dict[AspirationState, frozenset[AspirationState]] = {
    AspirationState.WAITING: frozenset({AspirationState.PARKED, AspirationState.ADOPTED, AspirationState.WITHDRAWN}),
    AspirationState.PARKED: frozenset({AspirationState.WAITING, AspirationState.WITHDRAWN}),
    AspirationState.ADOPTED: frozenset({AspirationState.WITHDRAWN}),
    AspirationState.WITHDRAWN: frozenset(),
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a resident tells; everything but the title may be empty. `rt` and `rw` stand beside the hamlet."""

    title: str
    problem: str = ""
    hope: str = ""
    activity: str = ""
    importance: str = ""
    local_potential: str = ""
    rt: str = ""
    rw: str = ""


def checked_words(words: Words) -> Words:
    """Return the words as they are kept, or raise what is wrong with one."""
    return replace(
        words,
        title=title(words.title),
        problem=problem(words.problem),
        hope=problem(words.hope),
        activity=problem(words.activity),
        importance=problem(words.importance),
        local_potential=problem(words.local_potential),
        rt=rt_or_rw(words.rt),
        rw=rt_or_rw(words.rw),
    )


def title(typed: str) -> str:
    """Return what is wanted, in one line."""
    return clean_line(typed, TITLE_LIMIT)


def problem(typed: str) -> str:
    """Return why it is wanted, line breaks kept; a title alone is enough to be heard, so this may be empty."""
    return clean_text(typed, PROBLEM_LIMIT) if typed.strip() else ""


def rt_or_rw(typed: str) -> str:
    """Return the number of an RT or RW as people write it; it may be empty."""
    return optional_line(typed, RT_LIMIT)


def estimate(amount_rupiah: int) -> int:
    """Return the cost a resident guesses, held to the same limits as a proposal's."""
    return cost(amount_rupiah)


def submission_name(submission_id: str) -> str:
    """Return the message's own name, by which a second copy is known."""
    if not SUBMISSION_ID.fullmatch(submission_id):
        raise SubmissionNotReadable
    return submission_id


def move(current: AspirationState, target: AspirationState) -> AspirationState:
    """Return `target`, or raise AspirationDealtWith; asking twice is no error, but adopting twice is."""
    if target in MOVES[current] or (target is current and target is not AspirationState.ADOPTED):
        return target
    raise AspirationDealtWith


def refuse_unless_waiting(state: AspirationState) -> None:
    """Raise AspirationDealtWith once staff have taken the words up; from then on they stay as they were said."""
    if state is not AspirationState.WAITING:
        raise AspirationDealtWith
