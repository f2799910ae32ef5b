"""What people say about a proposal: its kinds, its limits, and its words as they are kept."""

from enum import StrEnum

from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.wording import clean_line, clean_text

QUESTION_LIMIT = 300
ARGUMENT_LIMIT = 200
ANSWER_LIMIT = 1000
OFFICE_LIMIT = 80


class EntryKind(StrEnum):
    """A resident's QUESTION or ARGUMENT, or the ANSWER of staff."""

    QUESTION = "question"
    ANSWER = "answer"
    ARGUMENT = "argument"


class Side(StrEnum):
    """Whether an argument speaks FOR a proposal or AGAINST it."""

    FOR = "for"
    AGAINST = "against"


def entry_kind(named: str) -> EntryKind:
    """The kind of this name, or raise NotFoundHere: it may come from an address."""
    if named not in set(EntryKind):
        raise NotFoundHere
    return EntryKind(named)


def question(typed: str) -> str:
    """Return the question in one line."""
    return clean_line(typed, QUESTION_LIMIT)


def argument(typed: str) -> str:
    """Return the argument in one line; one sentence is what a hall can weigh."""
    return clean_line(typed, ARGUMENT_LIMIT)


def answer(typed: str) -> str:
    """Return the answer, line breaks kept."""
    return clean_text(typed, ANSWER_LIMIT)


def office(typed: str) -> str:
    """Return the office somebody answers for; it may be empty."""
    return clean_line(typed, OFFICE_LIMIT) if typed.strip() else ""
