"""The meeting as pages see it."""

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from datetime import datetime

from facilitation.meetings.rules.agenda import SECONDS_PER_MINUTE
from facilitation.meetings.rules.frame import MeetingFrame
from facilitation.meetings.rules.kind import BEYOND_VILLAGES, OF_THE_DISTRICTS_BUDGET
from facilitation.meetings.rules.pause import PauseKind
from facilitation.meetings.rules.phase import AFTER_THE_REVEAL, Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Hamlet:
    """One hamlet (dusun) of the meeting."""

    hamlet_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A break or a prayer going on, until a time in UTC."""

    kind: PauseKind
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(MeetingFrame):
    """The meeting's frame and where it stands; `code` is the six characters that let people in."""

    meeting_id: str
    code: str
    hamlets: tuple[Hamlet, ...]
    phase: Phase
    phase_entered_at: datetime
    pause: Pause | None = None
    logo_digest: str = ""

    @property
    def frame(self) -> MeetingFrame:
        """What the set-up says, and nothing of this meeting alone."""
        return MeetingFrame(**{field.name: getattr(self, field.name) for field in fields(MeetingFrame)})

    def frame_of_copy(self, led: Collection[str]) -> MeetingFrame:
        """What a meeting made like this one begins with: a finished one becomes its last year's result.

        `led` are the finished meetings that whoever copies may choose; another one is not taken over.
        """
        if self.meeting_id in led:
            return replace(self.frame, earlier_meeting_id=self.meeting_id, earlier_lines=())
        kept = self.earlier_meeting_id if self.earlier_meeting_id in led else None
        return replace(self.frame, earlier_meeting_id=kept)

    @property
    def plan_year(self) -> int:
        """The year whose money this meeting plans: the district's for the meeting of a sub-district or a district."""
        return self.plan_year_district if self.kind in OF_THE_DISTRICTS_BUDGET else self.plan_year_village

    @property
    def is_of_villages(self) -> bool:
        """Whether the regulations of villages hold for it: who must come, and which forms are filled."""
        return self.kind not in BEYOND_VILLAGES

    @property
    def is_revealed(self) -> bool:
        """Whether the result has been shown."""
        return self.phase in AFTER_THE_REVEAL


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseStep:
    """One phase on the facilitator's path; `may_enter` is true where a move leads there now."""

    phase: Phase
    position: int
    is_current: bool
    is_past: bool
    may_enter: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One phase of the agenda: minutes planned, seconds used so far, all stays together."""

    phase: Phase
    planned_minutes: int
    used_seconds: int
    is_current: bool

    @property
    def used_minutes(self) -> int:
        """Whole minutes used."""
        return self.used_seconds // SECONDS_PER_MINUTE

    @property
    def planned_seconds(self) -> int:
        """The plan in seconds, 0 where it takes no time."""
        return self.planned_minutes * SECONDS_PER_MINUTE

    @property
    def is_over(self) -> bool:
        """Whether the phase has taken longer than planned."""
        return 0 < self.planned_seconds < self.used_seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address by which phones may reach this program, as `http://192.168.1.10:8000`."""

    url: str
    adapter: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPage:
    """A page about one meeting's set-up."""

    meeting: Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPage:
    """The page that plans the day."""

    meeting: Meeting
    agenda: tuple[AgendaLine, ...]
