"""What the facilitator's control screen is given."""

from dataclasses import dataclass

from facilitation.agreement.views import ConsentNews
from facilitation.aspirations.views import ProposalBoard
from facilitation.budget.views import RankedResult
from facilitation.dialogue.views import DialogueNews
from facilitation.meetings.rules.phase import Phase, next_phase, previous_phase
from facilitation.meetings.views import AgendaLine, Meeting, PhaseStep
from facilitation.partnership.views import PartnersNews
from facilitation.people.views import Attendance, MeetingQuorum
from facilitation.programmes.views import Programme
from facilitation.screens.views.earlier import EarlierResult
from facilitation.screens.views.moment import moment_of
from facilitation.screens.views.voices import VoicesBoard
from facilitation.voting.commands import FROM_THE_OPENING, WHILE_DECIDING, WHILE_PEOPLE_TAP
from facilitation.voting.rules.motion import Subject, subjects_of
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.rules.terms import Terms, usual
from facilitation.voting.views import CountedMotion, DelegationNow, Round, Scoreboard


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsoleScreen:
    """The facilitator's control screen."""

    meeting: Meeting
    steps: tuple[PhaseStep, ...]
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
    motions: tuple[CountedMotion, ...]
    """Every motion that is counted, in the order of their numbers."""
    consent: ConsentNews
    """The consent check that is shown, if any."""
    delegation: DelegationNow
    partners: PartnersNews
    programme: Programme | None
    """The programme that the meeting belongs to."""

    @property
    def next_step(self) -> PhaseStep | None:
        """The phase that follows, None after the last."""
        return self._step(next_phase(self.meeting.phase))

    @property
    def previous_step(self) -> PhaseStep | None:
        """The phase before, None in the first."""
        return self._step(previous_phase(self.meeting.phase))

    @property
    def moment(self) -> str:
        """The part of the meeting, which names the controls shown."""
        return moment_of(self.meeting, self.round, may_stand=self.delegation.nomination is not None)

    @property
    def terms(self) -> Terms:
        """What the form of the next round says at first: the terms of the last round, or the usual ones."""
        if self.round and self.round.purpose is RoundPurpose.PROPOSALS:
            return self.round.terms
        return usual(votes_per_ballot=self.meeting.votes_per_ballot, tally_visibility=self.meeting.tally_visibility)

    @property
    def reason(self) -> str:
        """Why the round is held that is drawn and not yet opened."""
        return self.round.reason if self.round and self.round.state is RoundState.DRAWN else ""

    def _step(self, phase: Phase | None) -> PhaseStep | None:
        return next((step for step in self.steps if step.phase is phase), None)

    @property
    def may_practise(self) -> bool:
        """Whether a practice can begin now."""
        return self._is_free and self.meeting.phase in WHILE_PEOPLE_TAP

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """What a motion can be about."""
        voted_on = self.result.lines if self.result else ()
        return subjects_of(self.board.listed, {line.proposal_id: line.ballot_number for line in voted_on})

    @property
    def may_ask(self) -> bool:
        """Whether a motion can begin now."""
        return self._is_free and self.meeting.phase in WHILE_DECIDING

    @property
    def may_elect(self) -> bool:
        """Whether people can be asked to stand for the delegation now."""
        return self.may_ask and self.delegation.nomination is None

    @property
    def may_ask_about_goals(self) -> bool:
        """Whether everybody can be asked now if they agree on the programme's goals."""
        return self._is_free and self.programme is not None and self.meeting.phase in FROM_THE_OPENING

    @property
    def _is_free(self) -> bool:
        is_asked = self.consent.check is not None and self.consent.check.is_open
        return not is_asked and (self.round is None or self.round.state is RoundState.CLOSED)
