"""Follow-up meetings as a list of days, and one with its minutes."""

from dataclasses import dataclass
from datetime import date, datetime

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.followup.rules.gathering import ChangeKind, GatheringState
from facilitation.followup.rules.gathering_minutes import GatheringMinutes
from facilitation.followup.views.tickets import Subject
from facilitation.meetings.views import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringChange:
    """It was moved to a day, or cancelled, for a reason."""

    kind: ChangeKind
    to_on: date | None
    reason: str
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesVersion:
    """One version of the minutes."""

    version: int
    minutes: GatheringMinutes
    written_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """One follow-up meeting as it stands; `about` is empty for the whole list, `versions` are the newest first."""

    number: int
    about: str
    planned_on: date
    day: date
    place: str
    agenda: str
    state: GatheringState
    changes: tuple[GatheringChange, ...]
    versions: tuple[MinutesVersion, ...]

    @property
    def minutes(self) -> GatheringMinutes | None:
        """The version that counts; None before the first."""
        return self.versions[0].minutes if self.versions else None

    @property
    def is_moved(self) -> bool:
        """Whether it is on another day than first planned."""
        return self.day != self.planned_on

    @property
    def last_reason(self) -> str:
        """Why it was moved or cancelled last; empty where neither."""
        return self.changes[-1].reason if self.changes else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringsPage:
    """The list of days: those to come, the next first, and those that are over, the latest first."""

    meeting: Meeting
    coming: tuple[Gathering, ...]
    over: tuple[Gathering, ...]
    subjects: tuple[Subject, ...]

    @property
    def lacking(self) -> int:
        """How many are over without minutes."""
        return sum(one.state is GatheringState.LACKING for one in self.over)

    @property
    def is_empty(self) -> bool:
        """Whether none is planned."""
        return not (self.coming or self.over)

    @property
    def may_plan_now(self) -> bool:
        """Whether this part of the meeting is one in which follow-up meetings are planned."""
        return self.meeting.phase in WHILE_ADOPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringPage:
    """One follow-up meeting; `today` decides whether its minutes can be written."""

    meeting: Meeting
    gathering: Gathering
    today: date

    @property
    def may_write_minutes(self) -> bool:
        """Whether it was held, or may be by tonight."""
        is_held = self.gathering.day <= self.today and self.gathering.state is not GatheringState.CANCELLED
        return is_held and self.meeting.phase in WHILE_ADOPTED

    @property
    def may_change(self) -> bool:
        """Whether it can be moved or cancelled."""
        is_open = self.gathering.state in {GatheringState.COMING, GatheringState.LACKING}
        return is_open and self.meeting.phase in WHILE_ADOPTED
