"""What each kind of page is given: one frozen value, ready to be shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitation.aspirations.views import AspirationLine, ProposalBoard, ProposalLine
from facilitation.budget.views import RankedLine, RankedResult
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.views import Address, Meeting, PhaseStep
from facilitation.people.views import Attendance, Participant, StaffMember
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.views import BallotPaper, Candidate, Round, Scoreboard, ScoreLine

NEWEST_ON_WALL = 6
BARS_ON_WALL = 7
CANDIDATES_ON_WALL = 24
RESULT_LINES_ON_WALL = 12
"""How many lines a slide holds while every one of them is at least 1/25 of its height."""
DENSITIES = {"roomy": 6, "dense": 12, "packed": 24}

_MOMENT_OF_ROUND = {RoundState.DRAWN: "drawn", RoundState.OPEN: "open", RoundState.CLOSED: "counted"}


def _moment(meeting: Meeting, current: Round | None) -> str:
    """Name the part of the meeting everybody is in; templates of that part carry the same name."""
    if meeting.phase is not Phase.VOTING:
        return meeting.phase.value
    return _MOMENT_OF_ROUND[current.state] if current else "lot"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneScreen:
    """A resident's page; `participant` is None before joining, `key` changes when the page must reload."""

    meeting: Meeting
    participant: Participant | None
    own_aspirations: tuple[AspirationLine, ...]
    proposals: tuple[ProposalLine, ...]
    round: Round | None
    ballot: BallotPaper | None
    result: RankedResult | None
    key: str
    unsent_words: tuple[str, ...] = ()
    """What was typed into an aspiration that came too late, so that it is not lost with the form."""

    @property
    def proposal_count(self) -> int:
        """How many proposals are on the list."""
        return len(self.proposals)

    @property
    def task(self) -> str:
        """The one thing this phone is for now; names the heading and the partial that shows it."""
        moment = _moment(self.meeting, self.round)
        if moment == "result":
            return "result" if self.result else "counted"
        if self.participant is None:
            return "join"
        if moment == "open":
            return self._task_while_open()
        return {"registration": "wait", "aspirations": "aspiration", "lot": "drawn"}.get(moment, moment)

    def _task_while_open(self) -> str:
        if self.ballot is None:
            return "watch"
        return "recorded" if self.ballot.has_voted else "ballot"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsoleScreen:
    """The facilitator's control screen."""

    meeting: Meeting
    steps: tuple[PhaseStep, ...]
    next_step: PhaseStep | None
    attendance: Attendance
    connected: int
    board: ProposalBoard
    round: Round | None
    scoreboard: Scoreboard | None
    result: RankedResult | None

    @property
    def moment(self) -> str:
        """The part of the meeting, which names the controls shown."""
        return _moment(self.meeting, self.round)


@dataclass(frozen=True, slots=True, kw_only=True)
class WallScreen:
    """The projector; `address` is what people type, `join_url` what the QR code holds."""

    meeting: Meeting
    address: str
    join_url: str
    attendance: Attendance
    proposals: tuple[ProposalLine, ...]
    waiting_count: int
    round: Round | None
    scoreboard: Scoreboard | None
    result: RankedResult | None
    key: str

    @property
    def slide(self) -> str:
        """The part of the meeting, which names the slide."""
        return _moment(self.meeting, self.round)

    @property
    def newest_proposals(self) -> tuple[ProposalLine, ...]:
        """The proposals that came last, newest first, as many as the slide holds."""
        return self.proposals[: -NEWEST_ON_WALL - 1 : -1]

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The numbered list, as far as the slide holds it."""
        return self.round.candidates[:CANDIDATES_ON_WALL] if self.round else ()

    @property
    def bars(self) -> tuple[ScoreLine, ...]:
        """The leading bars, as many as the slide holds."""
        return self.scoreboard.lines[:BARS_ON_WALL] if self.scoreboard else ()

    @property
    def lines_inside(self) -> tuple[RankedLine, ...]:
        """What the ceiling reaches, in rank order, as many as the slide holds."""
        return self._lines(is_funded=True)[:RESULT_LINES_ON_WALL]

    @property
    def lines_outside(self) -> tuple[RankedLine, ...]:
        """What it does not reach, in rank order, in the lines that are left."""
        return self._lines(is_funded=False)[: RESULT_LINES_ON_WALL - len(self.lines_inside)]

    @property
    def left_out(self) -> int:
        """How many lines of its list the present slide leaves to the phones."""
        whole, shown = self._whole_and_shown()
        return len(whole) - len(shown)

    @property
    def density(self) -> str:
        """How close the lines of the present slide stand: roomy, dense or packed."""
        _, shown = self._whole_and_shown()
        return next(name for name, most in DENSITIES.items() if len(shown) <= most)

    def _whole_and_shown(self) -> tuple[Sequence[object], Sequence[object]]:
        result_lines = self.lines_inside + self.lines_outside
        lists: dict[str, tuple[Sequence[object], Sequence[object]]] = {
            "aspirations": (self.proposals, self.newest_proposals),
            "drawn": (self.round.candidates if self.round else (), self.candidates),
            "open": (self.scoreboard.lines if self.scoreboard else (), self.bars),
            "result": (self.result.lines if self.result else (), result_lines),
        }
        return lists.get(self.slide, ((), ()))

    def _lines(self, *, is_funded: bool) -> tuple[RankedLine, ...]:
        lines = self.result.lines if self.result else ()
        return tuple(line for line in lines if line.is_funded is is_funded)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneBanner:
    """What every phone is told live: public facts only. A changed `key` asks the phone to fetch its page."""

    meeting: Meeting
    round: Round | None
    scoreboard: Scoreboard | None
    proposal_count: int
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHome:
    """The first page on the laptop after signing in."""

    meetings: tuple[Meeting, ...]
    addresses: tuple[Address, ...]
    staff: StaffMember


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeMeeting:
    """One meeting for officials: its result and the head of its journal."""

    meeting: Meeting
    attendance: Attendance
    result: RankedResult | None
    journal_head: str
    journal_length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicScreen:
    """What anybody may read."""

    meeting: Meeting
    attendance: Attendance
    proposals: tuple[ProposalLine, ...]
    result: RankedResult | None
