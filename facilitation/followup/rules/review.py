"""What residents think of what was agreed and of the meeting: from 1 to 5, told only where enough have said it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_text

SCORES = range(1, 6)
FEWEST = 5
"""Of fewer answers each could be told from the average."""
REMARK_LIMIT = 500
TENTHS = 10


class MeetingQuestion(StrEnum):
    """What people are asked at the end of a meeting; 1 is not at all and 5 is very much."""

    INFORMED = "informed"
    HEARD = "heard"
    FAIR = "fair"
    TIME = "time"
    AGAIN = "again"


class ScoreOutOfRange(RuleViolation):
    """An opinion is a whole number from 1 to 5."""

    code = "score_out_of_range"


class NotFinishedYet(RuleViolation):
    """The proposal is not carried out yet, so that nobody can say how useful it is; nor is it agreed on."""

    code = "review_not_finished_yet"


class QuestionsLeftOpen(RuleViolation):
    """Every question of the form is answered, each once."""

    code = "meeting_review_left_open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """How many have answered, how many gave each score, and the average in tenths; None of too few (FEWEST)."""

    count: int
    average_tenths: int | None = None
    scores: tuple[int, ...] = ()
    """How many gave 1, 2, 3, 4 and 5; empty of too few."""

    @property
    def is_withheld(self) -> bool:
        """Whether too few have answered to tell what they said."""
        return self.average_tenths is None


def summary(scores: Iterable[int]) -> Summary:
    """The average is rounded half up to a tenth."""
    given = tuple(scores)
    if len(given) < FEWEST:
        return Summary(count=len(given))
    tenths = (2 * TENTHS * sum(given) + len(given)) // (2 * len(given))
    return Summary(count=len(given), average_tenths=tenths, scores=tuple(given.count(score) for score in SCORES))


def checked_answers(answers: Sequence[tuple[MeetingQuestion, int]]) -> Mapping[MeetingQuestion, int]:
    """Return one score for each question, or raise QuestionsLeftOpen or ScoreOutOfRange."""
    by_question = {question: checked_score(given) for question, given in answers}
    if set(by_question) != set(MeetingQuestion) or len(answers) != len(by_question):
        raise QuestionsLeftOpen
    return by_question


def checked_score(given: int) -> int:
    """Return a score from 1 to 5."""
    if given not in SCORES:
        raise ScoreOutOfRange
    return given


def remark(typed: str) -> str:
    """Return what somebody adds, line breaks kept; it may be empty."""
    return clean_text(typed, REMARK_LIMIT) if typed.strip() else ""
