"""A proposal's way, for staff who record it and for anybody who follows it."""

from dataclasses import dataclass
from datetime import date

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.agreement.views import DecidedLine
from facilitation.aspirations.views import AspirationLine
from facilitation.followup.rules.stage import WAY, Stage, StageEntry
from facilitation.meetings.views import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedProposal:
    """One adopted proposal with every stage it has reached, the adoption first; `code` is the one to follow it by."""

    meeting: Meeting
    code: str
    line: DecidedLine
    stages: tuple[StageEntry, ...]

    @property
    def now(self) -> StageEntry:
        """The stage recorded last."""
        return self.stages[-1]

    @property
    def reached(self) -> int:
        """How many steps of the way are behind it, for the bar that pages draw; of `steps`."""
        return 1 + max(WAY.index(entry.stage) for entry in self.stages if entry.stage in WAY)

    @property
    def steps(self) -> int:
        """How many steps the whole way has."""
        return len(WAY)

    @property
    def is_over(self) -> bool:
        """Whether nothing more is expected."""
        return self.now.stage in {Stage.FINISHED, Stage.DECLINED}


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedWish:
    """A resident's wish as whoever holds its code follows it; its author is named nowhere."""

    meeting: Meeting
    line: AspirationLine


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowPage:
    """What one code leads to: the wish, if it is a wish's, and its proposal's way through every meeting."""

    code: str
    wish: FollowedWish | None
    proposals: tuple[TrackedProposal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackBoard:
    """Every adopted proposal with where it stands; None before the adoption."""

    meeting: Meeting
    proposals: tuple[TrackedProposal, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackPage:
    """One adopted proposal with the form that records its next stage."""

    meeting: Meeting
    tracked: TrackedProposal
    today: date

    @property
    def may_record_now(self) -> bool:
        """Whether this part of the meeting is one in which stages are recorded."""
        return self.meeting.phase in WHILE_ADOPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """What is printed for whoever wished something: the wish, whose it is, and the code to follow it by."""

    title: str
    author: str
    hamlet: str
    code: str
