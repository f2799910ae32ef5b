"""Refuses what would pull the meeting away from under a round."""

from facilitation.kernel.dispatch import Context, guards
from facilitation.meetings.commands import ChangePhase, ReviseMeeting
from facilitation.meetings.queries import phase_of
from facilitation.meetings.rules.phase import Phase
from facilitation.voting.rules.procedure import refuse_leaving, refuse_revising
from facilitation.voting.usecases.locking import rounds_of


@guards(ChangePhase)
def refuse_phase_change(command: ChangePhase, context: Context) -> None:
    """Nobody leaves the voting phase during a round, for a result without one, or back to a list voted on."""
    if phase_of(context.session, command.meeting_id) == Phase.VOTING:
        refuse_leaving(command.phase, [row.state for row in rounds_of(context.session, command.meeting_id)])


@guards(ReviseMeeting)
def refuse_revision(command: ReviseMeeting, context: Context) -> None:
    """Ceiling and number of votes are what people voted under, once they could."""
    refuse_revising([row.state for row in rounds_of(context.session, command.meeting_id)])
