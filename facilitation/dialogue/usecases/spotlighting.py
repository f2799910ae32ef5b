"""Staff say which proposal the hall is talking about."""

from facilitation.dialogue.commands import SetSpotlight
from facilitation.dialogue.events import SpotlightMoved
from facilitation.dialogue.tables import SpotlightRow
from facilitation.dialogue.usecases.finding import listed_proposal
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(SetSpotlight)
def set_spotlight(command: SetSpotlight, context: Context) -> Outcome:
    """Put a listed proposal, or none, before everybody's eyes."""
    session = context.session
    row = session.get(SpotlightRow, command.meeting_id)
    if command.proposal_id:
        proposal = listed_proposal(context, command.meeting_id, command.proposal_id)
        row = row or SpotlightRow(meeting_id=command.meeting_id)
        row.proposal_id = proposal.proposal_id
        session.add(row)
    elif row is not None:
        session.delete(row)
    return Outcome(events=(SpotlightMoved(meeting_id=command.meeting_id),))
