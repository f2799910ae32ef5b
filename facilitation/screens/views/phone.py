"""What a resident's page and every phone's live part are given."""

from dataclasses import dataclass

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.agreement.views import ConsentCheck, OwnAnswer, PlenaryNews
from facilitation.aspirations.rules.collecting import is_collecting
from facilitation.aspirations.views import AspirationLine, ProposalLine
from facilitation.budget.views import RankedResult
from facilitation.meetings.views import AgendaLine, Meeting
from facilitation.partnership.views import ActingFor
from facilitation.people.commands.joining import ON_THE_DAY
from facilitation.people.views import Participant
from facilitation.programmes.views import Programme
from facilitation.screens.views.earlier import EarlierResult
from facilitation.screens.views.moment import moment_of
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.views import BallotPaper, DelegationNow, Round, Scoreboard

REVEAL_STEP_MS = 1600
"""As long as the wall waits between two places (STEP_MS in static/js/reveal.js)."""
MOST_REVEALED = 20
"""No wall holds more lines than this (RESULT_LINES_ON_WALL)."""
BESIDE_THE_RESULT = frozenset({"motion", "motion_counted", "nomination", "delegation", "delegation_counted"})
TASKS = {
    "presentation": "presentation",
    "aspirations": "aspiration",
    "lot": "drawn",
    "drawn": "drawn",
    "counted": "counted",
    "motion_counted": "motion_counted",
    "nomination": "nomination",
    "delegation_counted": "delegation_counted",
}
"""What a phone is for in each part of the meeting; in every other part it waits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneScreen:
    """A resident's page; `participant` is None before joining, `key` changes when the page must reload."""

    meeting: Meeting
    participant: Participant | None = None
    own_aspirations: tuple[AspirationLine, ...] = ()
    proposals: tuple[ProposalLine, ...]
    round: Round | None
    ballot: BallotPaper | None = None
    result: RankedResult | None
    spotlight: int | None
    """The number of the proposal being discussed."""
    delegation: DelegationNow
    key: str
    programme: Programme | None
    """The programme, while the meeting is being opened."""
    supported: frozenset[str] = frozenset()
    """The proposals this person supports."""
    agenda: tuple[AgendaLine, ...]
    earlier: EarlierResult | None
    """Last year's result, while it is presented."""
    consent: ConsentCheck | None = None
    """The consent check that whoever takes part can answer now."""
    own_answer: OwnAnswer | None = None
    """What they have said to it."""
    unsent_words: str = ""
    """What was typed into a check that is closed by now."""
    news: PlenaryNews | None
    """How far the plenary is; None before the reveal."""
    acting: ActingFor | None = None
    """The partner that staff have named for this person."""
    is_help_called: bool = False
    """Whether the hall is asked who can help."""
    asks_namesake: bool = False
    """Whether somebody who joins must say first if they are the one of their name who is there already."""

    @property
    def is_followed_up(self) -> bool:
        """Whether the meeting is so far that people write, meet and evaluate afterwards."""
        return self.meeting.phase in WHILE_ADOPTED

    @property
    def mediates(self) -> bool:
        """Whether this person stands between two sides, and so has no ballot."""
        return self.acting is not None and self.acting.has_no_vote

    @property
    def may_propose(self) -> bool:
        """Whether residents may propose and support now."""
        return is_collecting(self.meeting.phase, collects_early=self.meeting.collects_early)

    @property
    def proposal_count(self) -> int:
        """How many proposals are on the list."""
        return len(self.proposals)

    @property
    def task(self) -> str:
        """The one thing this phone is for now; names the heading and the partial that shows it."""
        moment = moment_of(self.meeting, self.round, may_stand=self.delegation.nomination is not None)
        takes_part = self.participant is not None
        if self.consent and takes_part:
            return "consent"
        if self.meeting.is_revealed and not (takes_part and moment in BESIDE_THE_RESULT):
            return "result" if self.result else "counted"
        if not takes_part:
            return "namesake" if self.asks_namesake else "join"
        if self.round and self.round.state is RoundState.OPEN:
            return self._task_while_open()
        return TASKS.get(moment, "wait")

    @property
    def stands(self) -> bool:
        """Whether the person stands for the delegation."""
        nomination = self.delegation.nomination
        return bool(nomination and self.participant and nomination.has(self.participant.participant_id))

    @property
    def reveal_ms(self) -> int:
        """How long the wall plays the result, from its last place to its first, before this phone shows it too."""
        if self.round is None or self.meeting.is_revealed:
            return 0
        return REVEAL_STEP_MS * (min(len(self.proposals), MOST_REVEALED) + 1)

    @property
    def may_come_back(self) -> bool:
        """Whether this phone is nobody's, and shows something that offers no way back by itself."""
        return self.participant is None and self.meeting.is_revealed

    @property
    def may_check_in(self) -> bool:
        """Whether the person joined in the days before and the day has come."""
        is_waited_for = self.participant is not None and not self.participant.has_come
        return is_waited_for and self.meeting.phase in ON_THE_DAY

    def _task_while_open(self) -> str:
        if self.mediates:
            return "mediating"
        if self.ballot is None:
            return "watch"
        return "recorded" if self.ballot.has_voted else "ballot"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneBanner:
    """What every phone is told live: public facts only. A changed `key` asks the phone to fetch its page."""

    meeting: Meeting
    round: Round | None
    scoreboard: Scoreboard | None
    proposal_count: int
    spotlight: int | None
    news: PlenaryNews | None
    key: str
    is_help_called: bool = False
