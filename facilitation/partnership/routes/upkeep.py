"""Who looks after a proposal once it is built, for staff."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting
from facilitation.partnership import queries
from facilitation.partnership.forms import UpkeepForm

upkeep = Blueprint("upkeep", __name__)


@upkeep.get("/console/<meeting_id>/partners/<int(max=99999):number>/upkeep")
def show(meeting_id: str, number: int) -> ResponseReturnValue:
    """Show how a proposal is to be looked after, with the form that says so."""
    del meeting_id  # the guard has found the meeting
    view = queries.upkeep_page(db.session(), current_meeting(), number)
    form = form_in_progress(UpkeepForm) or UpkeepForm.of(view.line)
    return render_template("partnership/pages/upkeep.html", view=view, form=form)


@upkeep.post("/console/<meeting_id>/partners/<int(max=99999):number>/upkeep")
@stands_on("upkeep.show")
def plan(meeting_id: str, number: int) -> ResponseReturnValue:
    """Write down how a proposal is looked after."""
    view = queries.upkeep_page(db.session(), current_meeting(), number)
    form = UpkeepForm()
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id, view.line.proposal_id), current_actor())
    return redirect(url_for("partnering.show_proposal", meeting_id=meeting_id, number=number), 303)
