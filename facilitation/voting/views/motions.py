"""Motions as pages see them."""

from dataclasses import dataclass
from datetime import datetime

from facilitation.voting.rules.commitment import receipt_of
from facilitation.voting.rules.motion import MotionCount, Subject

WORDING_IN_BIG_LETTERS = 80
GOALS_ON_WALL = 5
"""So many stand between the question and its counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """One sentence to answer with yes, no or abstain, and the proposal it is about, if any."""

    wording: str
    subject: Subject | None
    goals: tuple[str, ...] = ()
    """The goals of a programme that it asks about, word for word."""

    @property
    def is_long(self) -> bool:
        """Whether a wall must show the sentence smaller to have room for its counts."""
        return len(self.wording) > WORDING_IN_BIG_LETTERS or bool(self.goals)

    @property
    def goals_on_wall(self) -> tuple[str, ...]:
        """The goals it asks about, as many as a wall holds."""
        return self.goals[:GOALS_ON_WALL]

    @property
    def goals_left_out(self) -> int:
        """How many goals the wall leaves to the phones."""
        return len(self.goals) - len(self.goals_on_wall)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedGoals:
    """The yes of a meeting to goals, word for word."""

    meeting_name: str
    closed_at: datetime
    goals: tuple[str, ...]
    count: MotionCount


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedMotion:
    """A closed motion and what it was answered; `number` counts the meeting's motions from 1."""

    number: int
    motion: Motion
    count: MotionCount
    turnout: int
    entitled: int
    is_open: bool
    """Whether its ballots are published under their receipts."""
    terms_digest: str
    opened_at: datetime
    follows_vote: bool
    """Whether a vote on the proposals had been counted when it was opened, so that it belongs to the plenary."""

    @property
    def terms_code(self) -> str:
        """The first digits of the digest of what was agreed (rules/manifest.py)."""
        return receipt_of(self.terms_digest)
