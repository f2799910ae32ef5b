"""What a programme has come to: for each goal, for each year, over its meetings."""

from dataclasses import dataclass
from datetime import datetime

from facilitation.meetings.views import Meeting
from facilitation.programmes.rules.served import Service
from facilitation.programmes.views import Programme
from facilitation.screens.views.report import MeasuredTheme, Resources
from facilitation.voting.rules.motion import MotionCount


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalsAgreed:
    """The hall's yes to goals: in which meeting, when, and how many said what."""

    meeting_name: str
    agreed_at: datetime
    count: MotionCount


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedLine:
    """One goal, mission or village goal, and what proposals do for it.

    `retired_reason` says why it was given up, and `agreed` that a hall has said yes to these very words.
    """

    number: int
    words: str
    service: Service
    retired_reason: str = ""
    agreed: GoalsAgreed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedTable:
    """Lines of one kind in their order, all proposals each counted once, and how many serve none of the lines."""

    lines: tuple[ServedLine, ...]
    total: Service
    serving_none: int

    @property
    def empty(self) -> tuple[ServedLine, ...]:
        """The lines that stand and that nobody has proposed anything for."""
        return tuple(line for line in self.lines if line.service.has_none and not line.retired_reason)

    @property
    def served(self) -> tuple[ServedLine, ...]:
        """The lines that proposals serve."""
        return tuple(line for line in self.lines if not line.service.has_none)


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """What proposals do for the goals, for the missions, and for the eighteen goals of a village (SDGs Desa)."""

    goals: ServedTable
    missions: ServedTable
    sdgs: ServedTable


@dataclass(frozen=True, slots=True, kw_only=True)
class YearWork:
    """A proposal in one year: its share, and whether it stands in other years as well."""

    meeting_name: str
    number: int
    title: str
    rpjm_entry: str
    amount_rupiah: int
    cost_rupiah: int

    @property
    def is_phased(self) -> bool:
        """Whether other years pay the rest."""
        return self.amount_rupiah != self.cost_rupiah


@dataclass(frozen=True, slots=True, kw_only=True)
class YearList:
    """What is planned for one year; `place_in_plan` counts the years of the RPJM Desa, None outside it."""

    year: int
    place_in_plan: int | None
    works: tuple[YearWork, ...]

    @property
    def total_rupiah(self) -> int:
        """All shares of this year together."""
        return sum(work.amount_rupiah for work in self.works)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeMeeting:
    """One meeting of the programme, and what all of its proposals together come to."""

    meeting: Meeting
    total: Service


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeScreen:
    """The programme for staff: its meetings in their order, what it draws on, and the results over all of them."""

    programme: Programme
    meetings: tuple[ProgrammeMeeting, ...]
    results: Results
    years: tuple[YearList, ...]
    resources: Resources
    measured: tuple[MeasuredTheme, ...]

    @property
    def a_code(self) -> str:
        """The code of its latest meeting, from which everybody reads of the programme; empty without one."""
        return self.meetings[-1].meeting.code if self.meetings else ""

    @property
    def has_phased(self) -> bool:
        """Whether any proposal is planned for a year."""
        return any(one.works for one in self.years)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicProgramme:
    """The same for everybody, seen from one meeting: its own results beside those of all meetings."""

    meeting: Meeting
    overall: ProgrammeScreen
    here: Results

    @property
    def programme(self) -> Programme:
        """The programme that the meeting belongs to."""
        return self.overall.programme

    @property
    def earlier(self) -> tuple[ProgrammeMeeting, ...]:
        """The meetings before this one, whose results flow on into it."""
        before = [one.meeting.meeting_id for one in self.overall.meetings].index(self.meeting.meeting_id)
        return self.overall.meetings[:before]

    @property
    def has_several_meetings(self) -> bool:
        """Whether there is more to show than this meeting."""
        return len(self.overall.meetings) > 1
