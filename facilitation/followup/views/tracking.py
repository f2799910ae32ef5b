"""A proposal's way, for staff who record it and for anybody who follows it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.agreement.views import DecidedLine
from facilitation.aspirations.rules.states import AspirationState
from facilitation.aspirations.views import AspirationLine
from facilitation.followup.rules.answer import Verdict
from facilitation.followup.rules.milestone import WAY, Milestone, MilestoneKind
from facilitation.followup.views.upkeep import Upkeep, UpkeepBoard
from facilitation.meetings.views import Meeting
from facilitation.partnership.views import RegisterLine


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedProposal:
    """One adopted proposal with all milestones it has reached, the adoption first; `code` is what it is followed by."""

    meeting: Meeting
    code: str
    line: DecidedLine
    milestones: tuple[Milestone, ...]
    verdicts: tuple[Verdict, ...] = ()
    """What meetings further up have answered, each with its last word, in the order in which they were held."""

    def without_verdicts_of(self, meeting_ids: Iterable[str]) -> "TrackedProposal":
        """The same where these meetings speak for themselves on the page."""
        present = frozenset(meeting_ids)
        return replace(self, verdicts=tuple(one for one in self.verdicts if one.meeting.meeting_id not in present))

    @property
    def now(self) -> Milestone:
        """The milestone recorded last."""
        return self.milestones[-1]

    @property
    def reached(self) -> int:
        """How many steps of the way are behind it, for the bar that pages draw; of `steps`."""
        return 1 + max(WAY.index(entry.kind) for entry in self.milestones if entry.kind in WAY)

    @property
    def steps(self) -> int:
        """How many steps the whole way has."""
        return len(WAY)

    @property
    def is_finished(self) -> bool:
        """Whether it was finished once, whatever came after."""
        return any(entry.kind is MilestoneKind.FINISHED for entry in self.milestones)

    @property
    def is_over(self) -> bool:
        """Whether nothing more is expected."""
        return self.now.kind in {MilestoneKind.FINISHED, MilestoneKind.DECLINED}


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedWish:
    """A resident's wish as whoever holds its code follows it; its author is named nowhere."""

    meeting: Meeting
    line: AspirationLine

    @property
    def is_withdrawn(self) -> bool:
        """Whether its author has taken it back."""
        return self.line.state is AspirationState.WITHDRAWN


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowPage:
    """What one code leads to: the wish, if it is a wish's, and its proposal's way through every meeting."""

    code: str
    wish: FollowedWish | None
    proposals: tuple[TrackedProposal, ...]
    awaits_adoption: bool
    """Whether it may still come on a list that its meeting has not adopted yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackBoard:
    """Every adopted proposal with where it stands; None before the adoption. `waiting` tickets wait for a reply."""

    meeting: Meeting
    proposals: tuple[TrackedProposal, ...] | None
    waiting: int
    upkeep: UpkeepBoard
    """What is to be looked after once it is built; nothing before the adoption."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackPage:
    """One adopted proposal with the form that records its next milestone."""

    meeting: Meeting
    tracked: TrackedProposal
    today: date
    promises: tuple[RegisterLine, ...]
    """Who has promised which step of it by when: its plan of action."""
    upkeep: Upkeep | None
    """How it is looked after; None for what nobody looks after."""

    @property
    def may_record_now(self) -> bool:
        """Whether this part of the meeting is one in which milestones are recorded."""
        return self.meeting.phase in WHILE_ADOPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """What is printed for whoever wished something: the wish, whose it is, and the code to follow it by."""

    title: str
    author: str
    hamlet: str
    code: str
