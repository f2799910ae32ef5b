"""How what was built is looked after: for staff who write its log, and for anybody."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.aspirations.routes.photos import picture_answer
from facilitation.followup import queries
from facilitation.followup.forms import UpkeepEntryForm
from facilitation.followup.views import UpkeepLogPage
from facilitation.kernel.asking import current_actor, today
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.kernel.uploads import take_larger
from facilitation.meetings.current import current_meeting
from facilitation.partnership.uploading import LARGEST_REQUEST_BYTES, kept_picture

looking_after = Blueprint("looking_after", __name__)
looked_after = Blueprint("looked_after", __name__)

PICTURE = "picture"
take_larger(looking_after, most_bytes=LARGEST_REQUEST_BYTES, endpoint="looking_after.log")


@looking_after.get("/console/<meeting_id>/followup/<proposal_id>/upkeep")
def show(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Show one proposal's log with the form for its next entry."""
    del meeting_id  # the guard has found the meeting
    view = _page(proposal_id)
    form = form_in_progress(UpkeepEntryForm) or UpkeepEntryForm.of(view.today)
    return render_template("followup/pages/upkeep_log.html", view=view, form=form)


@looking_after.post("/console/<meeting_id>/followup/<proposal_id>/upkeep")
@stands_on("looking_after.show")
def log(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Write down that somebody has looked after it; the picture, if there is one, is kept first."""
    _page(proposal_id)  # one that nobody looks after has no page to stand on
    form = UpkeepEntryForm()
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id, proposal_id, kept_picture(PICTURE)), current_actor())
    return redirect(url_for("looking_after.show", meeting_id=meeting_id, proposal_id=proposal_id), 303)


@looked_after.get("/m/<code>/upkeep")
def show_public(code: str) -> ResponseReturnValue:
    """Show anybody who looks after what, when it was done last, and when it is due."""
    del code  # the guard has found the meeting
    view = queries.upkeep_board(db.session(), current_meeting(), today=today())
    return render_template("followup/pages/upkeep.html", view=view)


@looked_after.get("/m/<code>/upkeep/<digest>.jpg")
def show_picture(code: str, digest: str) -> ResponseReturnValue:
    """Give anybody a picture of how something was looked after."""
    del code  # the guard has found the meeting
    if not queries.is_upkeep_picture(db.session(), current_meeting().meeting_id, digest):
        raise NotFoundHere
    return picture_answer(digest)


def _page(proposal_id: str) -> UpkeepLogPage:
    return queries.upkeep_log_page(db.session(), current_meeting(), proposal_id, today=today())
