"""A resident's aspiration on its way in, and the facilitator's hand on the list."""

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from facilitation.aspirations.commands import RestoreAspiration, RestoreProposal
from facilitation.aspirations.flooding import count_aspiration
from facilitation.aspirations.forms import AspirationForm, MergeForm, ParkForm, ProposalForm
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import shown_again, stands_on
from facilitation.meetings.current import current_meeting

aspirations = Blueprint("aspirations", __name__)
moderation = Blueprint("moderation", __name__)


@aspirations.post("/m/<code>/aspirations")
@stands_on("phone.show")
def submit_aspiration(code: str) -> ResponseReturnValue:
    """Hand in a resident's own words."""
    form = AspirationForm(hamlets=current_meeting().hamlets)
    if not form.validate():
        return shown_again(form)
    count_aspiration(current_actor())
    perform(form.to_command(current_meeting().meeting_id), current_actor())
    return redirect(url_for("phone.show", code=code), 303)


@moderation.post("/console/<meeting_id>/aspirations/<aspiration_id>/approve")
@stands_on("console.show")
def approve_aspiration(meeting_id: str, aspiration_id: str) -> ResponseReturnValue:
    """Make a numbered proposal of it."""
    form = ProposalForm()
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, form.to_approval(meeting_id, aspiration_id))


@moderation.post("/console/<meeting_id>/aspirations/<aspiration_id>/park")
@stands_on("console.show")
def park_aspiration(meeting_id: str, aspiration_id: str) -> ResponseReturnValue:
    """Set it aside with a reason."""
    form = ParkForm()
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, form.to_park_aspiration(meeting_id, aspiration_id))


@moderation.post("/console/<meeting_id>/aspirations/<aspiration_id>/restore")
@stands_on("console.show")
def restore_aspiration(meeting_id: str, aspiration_id: str) -> ResponseReturnValue:
    """Put it back into the queue."""
    return _back(meeting_id, RestoreAspiration(meeting_id=meeting_id, aspiration_id=aspiration_id))


@moderation.post("/console/<meeting_id>/proposals/<proposal_id>/reword")
@stands_on("console.show")
def reword_proposal(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Change the list's words or cost."""
    form = ProposalForm()
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, form.to_rewording(meeting_id, proposal_id))


@moderation.post("/console/<meeting_id>/proposals/<proposal_id>/park")
@stands_on("console.show")
def park_proposal(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Take it off the list with a reason."""
    form = ParkForm()
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, form.to_park_proposal(meeting_id, proposal_id))


@moderation.post("/console/<meeting_id>/proposals/<proposal_id>/restore")
@stands_on("console.show")
def restore_proposal(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Put it back on the list."""
    return _back(meeting_id, RestoreProposal(meeting_id=meeting_id, proposal_id=proposal_id))


@moderation.post("/console/<meeting_id>/proposals/merge")
@stands_on("console.show")
def merge_proposals(meeting_id: str) -> ResponseReturnValue:
    """Merge one proposal into another."""
    return _back(meeting_id, MergeForm().to_command(meeting_id))


def _back(meeting_id: str, command: Command) -> ResponseReturnValue:
    perform(command, current_actor())
    return redirect(url_for("console.show", meeting_id=meeting_id), 303)
