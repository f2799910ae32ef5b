"""What the facilitator's control screen is given."""

from dataclasses import dataclass

from facilitation.aspirations.views import ProposalBoard
from facilitation.budget.views import RankedResult
from facilitation.dialogue.views import DialogueNews
from facilitation.meetings.views import AgendaLine, Meeting, PhaseStep
from facilitation.people.views import Attendance, MeetingQuorum
from facilitation.screens.views.earlier import EarlierResult
from facilitation.screens.views.moment import moment_of
from facilitation.screens.views.voices import VoicesBoard
from facilitation.voting.commands import WHILE_PEOPLE_TAP
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.terms import Terms, usual
from facilitation.voting.views import Round, Scoreboard


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsoleScreen:
    """The facilitator's control screen."""

    meeting: Meeting
    steps: tuple[PhaseStep, ...]
    next_step: PhaseStep | None
    previous_step: PhaseStep | None
    agenda: tuple[AgendaLine, ...]
    attendance: Attendance
    quorum: MeetingQuorum
    connected: int
    board: ProposalBoard
    dialogue: DialogueNews
    round: Round | None
    not_voted: tuple[str, ...]
    """Who may vote and has not; nobody is named where tallies are live."""
    scoreboard: Scoreboard | None
    result: RankedResult | None
    earlier: EarlierResult | None
    """Last year's result, while it is presented."""
    voices: VoicesBoard

    @property
    def moment(self) -> str:
        """The part of the meeting, which names the controls shown."""
        return moment_of(self.meeting, self.round)

    @property
    def terms(self) -> Terms:
        """What the form of the next round says at first: the terms of the last round, or the usual ones."""
        if self.round and not self.round.is_practice:
            return self.round.terms
        return usual(votes_per_ballot=self.meeting.votes_per_ballot, tally_visibility=self.meeting.tally_visibility)

    @property
    def reason(self) -> str:
        """Why the round is held that is drawn and not yet opened."""
        return self.round.reason if self.round and self.round.state is RoundState.DRAWN else ""

    @property
    def may_practise(self) -> bool:
        """Whether a practice can begin now."""
        is_free = self.round is None or self.round.state is RoundState.CLOSED
        return is_free and self.meeting.phase in WHILE_PEOPLE_TAP
