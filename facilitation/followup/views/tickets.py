"""Input, complaints and obstacles, for everybody, for whoever holds the code, and for staff."""

from dataclasses import dataclass
from datetime import datetime

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.followup.rules.reply_time import ReplyTimes
from facilitation.followup.rules.ticket import Standing, StepKind, TicketKind
from facilitation.meetings.views import Meeting

TOLD = frozenset({StepKind.REPLIED, StepKind.NOTED, StepKind.CLOSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketStep:
    """One step: `words` are a reply's or a note's, `office` whoever gave it; an official's are marked as official."""

    kind: StepKind
    words: str
    reason: str
    office: str
    is_official: bool
    taken_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """One ticket as its reader may see it: what they may not read is empty. `about` is empty for the whole meeting."""

    number: int
    kind: TicketKind
    about: str
    words: str
    name: str
    code: str
    sent_at: datetime
    standing: Standing
    is_late: bool
    steps: tuple[TicketStep, ...]

    @property
    def told(self) -> tuple[TicketStep, ...]:
        """What was said to it, in order."""
        return tuple(step for step in self.steps if step.kind in TOLD)

    @property
    def state(self) -> str:
        """Its state in one word, which a partial says in the reader's language."""
        if self.standing.is_withdrawn:
            return "withdrawn"
        if self.standing.is_closed:
            return "closed"
        if self.standing.withheld_for:
            return "withheld"
        if self.standing.replies:
            return "replied"
        # Nobody has asked anything with an obstacle: it is noted until it is closed.
        waits = "open" if self.is_obstacle else "waiting"
        return "late" if self.is_late else waits

    @property
    def is_obstacle(self) -> bool:
        """Whether somebody who mediates has opened it."""
        return self.kind is TicketKind.OBSTACLE

    @property
    def is_over(self) -> bool:
        """Whether nothing more is done with it."""
        return self.standing.is_withdrawn or self.standing.is_closed


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketsPage:
    """What everybody may read, the newest first; `older` is the number before which more stand, 0 where none do."""

    meeting: Meeting
    tickets: tuple[Ticket, ...]
    times: ReplyTimes
    waiting: int
    older: int

    @property
    def may_send(self) -> bool:
        """Whether this part of the meeting is one in which tickets are sent."""
        return self.meeting.phase in WHILE_ADOPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Something that a form can be about, by its id: an adopted proposal, or a goal of the programme."""

    subject_id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectsPage:
    """A form about one of these, or about the meeting as a whole."""

    meeting: Meeting
    subjects: tuple[Subject, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTicketPage:
    """What whoever holds the code reads: their own words, what was replied, and whether others can read them."""

    meeting: Meeting
    ticket: Ticket
    promised_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketsDesk:
    """Staff's list: what waits, the longest first, and what was dealt with, the newest first."""

    meeting: Meeting
    waiting: tuple[Ticket, ...]
    done: tuple[Ticket, ...]
    times: ReplyTimes
    older: int

    @property
    def may_answer_now(self) -> bool:
        """Whether this part of the meeting is one in which tickets are dealt with."""
        return self.meeting.phase in WHILE_ADOPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketDesk:
    """One ticket for staff, with everything that was done with it."""

    meeting: Meeting
    ticket: Ticket

    @property
    def may_answer_now(self) -> bool:
        """Whether this part of the meeting is one in which it is dealt with, and it is not over."""
        return self.meeting.phase in WHILE_ADOPTED and not self.ticket.is_over
