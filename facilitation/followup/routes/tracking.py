"""For staff: where every adopted proposal stands, and what is recorded about it."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.followup import queries
from facilitation.followup.forms import MilestoneForm
from facilitation.kernel.asking import current_actor, today
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting

tracking = Blueprint("tracking", __name__)


@tracking.get("/console/<meeting_id>/followup")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show every adopted proposal with where it stands."""
    del meeting_id  # the guard has found the meeting
    view = queries.track_board(db.session(), current_meeting(), today())
    return render_template("followup/pages/board.html", view=view)


@tracking.get("/console/<meeting_id>/followup/slips")
def show_slips(meeting_id: str) -> ResponseReturnValue:
    """Show a slip with its code for everybody who wished something, to be printed and cut."""
    slips = queries.slips(db.session(), meeting_id)
    return render_template("followup/pages/slips.html", meeting=current_meeting(), slips=slips)


@tracking.get("/console/<meeting_id>/followup/<proposal_id>")
def show_proposal(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Show one proposal's way with the form for its next milestone."""
    del meeting_id  # the guard has found the meeting
    view = queries.track_page(db.session(), current_meeting(), proposal_id, today())
    form = form_in_progress(MilestoneForm) or MilestoneForm.of(view.today)
    return render_template("followup/pages/proposal.html", view=view, form=form)


@tracking.post("/console/<meeting_id>/followup/<proposal_id>/milestone")
@stands_on("tracking.show_proposal")
def record_milestone(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Write down the milestone that a proposal has reached."""
    queries.track_page(db.session(), current_meeting(), proposal_id, today())
    form = MilestoneForm()
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id, proposal_id), current_actor())
    return redirect(url_for("tracking.show_proposal", meeting_id=meeting_id, proposal_id=proposal_id), 303)
