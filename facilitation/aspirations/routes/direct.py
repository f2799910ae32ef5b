"""The page where staff put a proposal of the government or of an incoming programme on the list."""

import secrets

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.aspirations.forms.direct import DirectForm, ProvenanceForm
from facilitation.aspirations.views import DirectPage
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting

direct = Blueprint("direct", __name__)


@direct.get("/console/<meeting_id>/proposals/new")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show the form of a proposal that no resident has written."""
    del meeting_id  # the guard has found the meeting
    meeting = current_meeting()
    form = form_in_progress(DirectForm) or DirectForm(
        formdata=None, hamlets=meeting.hamlets, submission_id=secrets.token_hex(16)
    )
    return render_template("aspirations/pages/direct.html", view=DirectPage(meeting=meeting), form=form)


@direct.post("/console/<meeting_id>/proposals/new")
@stands_on("direct.show")
def propose(meeting_id: str) -> ResponseReturnValue:
    """Put it on the list, and show it there."""
    form = DirectForm(hamlets=current_meeting().hamlets)
    if not form.validate():
        return shown_again(form)
    proposal_id = perform(kept(form).to_command(meeting_id), current_actor())
    return redirect(url_for("moderation.show_proposal", meeting_id=meeting_id, proposal_id=proposal_id), 303)


@direct.post("/console/<meeting_id>/proposals/<proposal_id>/provenance")
@stands_on("moderation.show_proposal")
def correct_provenance(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Say otherwise where it comes from."""
    form = ProvenanceForm()
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id, proposal_id), current_actor())
    return redirect(url_for("moderation.show_proposal", meeting_id=meeting_id, proposal_id=proposal_id), 303)
