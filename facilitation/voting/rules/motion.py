"""A motion: one sentence that everybody answers with yes, no or abstain, and what the counts say of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line
from facilitation.meetings.rules.visibility import TallyVisibility
from facilitation.voting.rules.terms import BallotMethod, Terms
from facilitation.voting.rules.weights import WeightedBallots, sums

WORDING_LIMIT = 160
"""So much can be read on a wall."""


class MotionChoice(StrEnum):
    """What a ballot says of a motion, in the order in which every ballot shows it."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"


class Conclusion(StrEnum):
    """What the counts of a motion say; TIED decides nothing."""

    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    TIED = "tied"


@dataclass(frozen=True, slots=True, kw_only=True)
class MotionCount:
    """How often each choice was made."""

    yes: int
    no: int
    abstain: int

    @property
    def conclusion(self) -> Conclusion:
        """More yes than no agrees, more no than yes does not; who abstains is on neither side."""
        if self.yes == self.no:
            return Conclusion.TIED
        return Conclusion.AGREED if self.yes > self.no else Conclusion.NOT_AGREED


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The proposal that a motion is about, as it was called when the motion was opened."""

    proposal_id: str
    number: int
    title: str


class NoGoalsToAsk(RuleViolation):
    """The meeting belongs to no programme, so there are no goals to agree on."""

    code = "no_goals_to_ask"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalsAsked:
    """The goals of a programme that a motion asks everybody to agree on, word for word as they stood then."""

    programme_id: str
    goals: tuple[str, ...]


class Numbered(Protocol):
    """A proposal on the meeting's list."""

    @property
    def proposal_id(self) -> str:
        """Which proposal it is."""

    @property
    def number(self) -> int:
        """Its number on the list."""

    @property
    def title(self) -> str:
        """What it is called."""


def motion_wording(typed: str) -> str:
    """Return the sentence as it is kept, on one line; raises TextEmpty or TextTooLong."""
    return clean_line(typed, WORDING_LIMIT)


def motion_terms(*, tally_visibility: TallyVisibility, is_open: bool) -> Terms:
    """The terms of every motion: one choice, and what the facilitator decides beside it."""
    return Terms(method=BallotMethod.APPROVAL, limit=1, tally_visibility=tally_visibility, is_open=is_open)


def subjects_of(listed: Iterable[Numbered], ballot_numbers: Mapping[str, int]) -> tuple[Subject, ...]:
    """What a motion can be about, by number: the ballot's number once people have voted by it, else the list's."""
    subjects = [
        Subject(
            proposal_id=line.proposal_id,
            number=ballot_numbers.get(line.proposal_id, line.number),
            title=line.title,
        )
        for line in listed
    ]
    return tuple(sorted(subjects, key=lambda one: (one.number, one.proposal_id)))


def count_motion(ballots: Iterable[WeightedBallots]) -> MotionCount:
    """Count the ballots, whatever order they come in; a mark for anything but the three choices raises KeyError."""
    given = sums(tuple(MotionChoice), ballots)
    return MotionCount(yes=given[MotionChoice.YES], no=given[MotionChoice.NO], abstain=given[MotionChoice.ABSTAIN])
