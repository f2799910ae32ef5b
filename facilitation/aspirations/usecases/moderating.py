"""What staff do with the queue: put words on the list, set them aside, take them up again."""

from dataclasses import asdict

from facilitation.aspirations.commands import ApproveAspiration, ParkAspiration, RestoreAspiration
from facilitation.aspirations.rules import aspiration, proposal
from facilitation.aspirations.rules.cost import cost
from facilitation.aspirations.rules.parking import park_reason
from facilitation.aspirations.rules.states import AspirationState
from facilitation.aspirations.usecases.changing import change, list_changed, moderated
from facilitation.aspirations.usecases.linking import serve_first
from facilitation.aspirations.usecases.listing import first_facts, new_proposal
from facilitation.aspirations.usecases.rows import aspiration_row
from facilitation.kernel.dispatch import Context, Outcome, handles


@handles(ApproveAspiration)
def approve_aspiration(command: ApproveAspiration, context: Context) -> Outcome:
    """Put a waiting aspiration on the list under the next number; the reply is the proposal_id."""
    row = aspiration_row(context, command.meeting_id, command.aspiration_id)
    state = aspiration.move(row.state, AspirationState.ADOPTED)
    words = {"title": proposal.title(command.title), "cost_rupiah": cost(command.cost_rupiah)}
    listed = new_proposal(context, command.meeting_id, {**words, **asdict(first_facts(row))})
    change(context, row, {"state": state})
    row.proposal_id = listed.proposal_id
    serve_first(context, listed, row)
    return Outcome(reply=listed.proposal_id, events=(list_changed(listed),))


@handles(ParkAspiration)
def park_aspiration(command: ParkAspiration, context: Context) -> Outcome:
    """Set a waiting aspiration aside; on one already set aside the reason is the new one."""
    row = aspiration_row(context, command.meeting_id, command.aspiration_id)
    state = aspiration.move(row.state, AspirationState.PARKED)
    change(context, row, {"state": state, "reason": park_reason(command.reason)})
    return Outcome(events=(moderated(row),))


@handles(RestoreAspiration)
def restore_aspiration(command: RestoreAspiration, context: Context) -> Outcome:
    """Put an aspiration back into the queue, at its old place."""
    row = aspiration_row(context, command.meeting_id, command.aspiration_id)
    change(context, row, {"state": aspiration.move(row.state, AspirationState.WAITING), "reason": ""})
    return Outcome(events=(moderated(row),))
