"""For staff: what earlier years have left over, and taking it up."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.followup import queries
from facilitation.followup.forms import CarryForm
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, stands_on
from facilitation.meetings.current import current_meeting

carrying = Blueprint("carrying", __name__)


@carrying.get("/console/<meeting_id>/carry-over")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show what earlier meetings of the same area have left over."""
    del meeting_id  # the guard has found the meeting
    view = queries.carry_page(db.session(), current_meeting())
    form = form_in_progress(CarryForm) or CarryForm(formdata=None)
    return render_template("followup/pages/carry.html", view=view, form=form)


@carrying.post("/console/<meeting_id>/carry-over")
@stands_on("carrying.show")
def carry_over(meeting_id: str) -> ResponseReturnValue:
    """Put what was chosen on the list, and show it there."""
    perform(kept(CarryForm()).to_command(meeting_id), current_actor())
    return redirect(url_for("moderation.show_proposals", meeting_id=meeting_id, show="listed"), 303)
