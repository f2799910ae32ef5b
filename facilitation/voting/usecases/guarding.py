"""Refuses what would pull the meeting away from under a round."""

from facilitation.kernel.dispatch import Context, guards
from facilitation.meetings.commands import ChangePhase, ReviseMeeting
from facilitation.meetings.queries import phase_of
from facilitation.meetings.rules.phase import Phase
from facilitation.partnership.commands import AnswerForPartner, LinkPartner
from facilitation.partnership.queries import is_named_mediator
from facilitation.people.commands import UndoAttendance, UniteNamesakes, WithdrawParticipation
from facilitation.voting.rules.mediator import refuse_during_vote
from facilitation.voting.rules.procedure import (
    refuse_leaving,
    refuse_revising,
    refuse_withdrawal,
)
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.usecases.locking import rounds_of


@guards(ChangePhase)
def refuse_phase_change(command: ChangePhase, context: Context) -> None:
    """Nobody moves on during a practice, a motion or a round, to a reveal of nothing, or back to a list voted on."""
    present = phase_of(context.session, command.meeting_id)
    if command.phase == present:
        return
    rounds = rounds_of(context.session, command.meeting_id)
    rounds.refuse_while_busy()
    if present == Phase.VOTING:
        refuse_leaving(command.phase, rounds.states)


@guards(ReviseMeeting)
def refuse_revision(command: ReviseMeeting, context: Context) -> None:
    """Ceilings and number of votes are what people voted under, once they could."""
    refuse_revising(rounds_of(context.session, command.meeting_id).states)


@guards(WithdrawParticipation)
def refuse_withdrawing(command: WithdrawParticipation, context: Context) -> None:
    """Whoever may be behind a ballot stays until it is counted, and nobody's any more."""
    refuse_withdrawal(rounds_of(context.session, command.meeting_id).binding_states)


@guards(UndoAttendance)
def refuse_undoing(command: UndoAttendance, context: Context) -> None:
    """The desk takes nobody off the list of those who may vote while they do."""
    refuse_withdrawal(rounds_of(context.session, command.meeting_id).binding_states)


@guards(UniteNamesakes)
def refuse_uniting(command: UniteNamesakes, context: Context) -> None:
    """A ballot may stand behind either entry of one person until it is counted."""
    refuse_withdrawal(rounds_of(context.session, command.meeting_id).binding_states)


@guards(LinkPartner)
def refuse_naming_mediator(command: LinkPartner, context: Context) -> None:
    """Nobody loses a ballot that may be cast already."""
    refuse_during_vote(mediates=command.mediates, is_open=_is_open(command.meeting_id, context))


@guards(AnswerForPartner)
def refuse_beginning_to_mediate(command: AnswerForPartner, context: Context) -> None:
    """The same where somebody who declined changes their mind; declining is always possible."""
    begins = command.accepts and is_named_mediator(context.session, context.actor.actor_id)
    refuse_during_vote(mediates=begins, is_open=_is_open(command.meeting_id, context))


def _is_open(meeting_id: str, context: Context) -> bool:
    return RoundState.OPEN in rounds_of(context.session, meeting_id).binding_states
