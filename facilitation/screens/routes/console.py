"""The facilitator's control screen."""

from flask import Blueprint, current_app, render_template
from flask.typing import ResponseReturnValue

from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress
from facilitation.screens import queries
from facilitation.screens.broadcasts import CONSOLE
from facilitation.screens.live import Live
from facilitation.voting.forms import GoalsForm, LotForm, MotionForm, PracticeForm

console = Blueprint("console", __name__)


@console.get("/console/<meeting_id>/")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show what is happening, and the one thing to do next."""
    live: Live = current_app.extensions["live"]
    view = queries.console(db.session(), meeting_id, live.phones(meeting_id), current_app.extensions["clock"]())
    motion_form = form_in_progress(MotionForm) or MotionForm(formdata=None)
    return render_template(
        "screens/console/pages/console.html",
        view=view,
        terms_form=form_in_progress(LotForm) or LotForm.of(view.terms, reason=view.reason),
        motion_form=motion_form.offering(view.subjects),
        goals_form=form_in_progress(GoalsForm) or GoalsForm(formdata=None),
        practice_form=form_in_progress(PracticeForm) or PracticeForm(formdata=None),
    )


@console.get("/console/<meeting_id>/live/<region>")
def show_region(meeting_id: str, region: str) -> ResponseReturnValue:
    """Give the newest snapshot of a console region to whoever missed one."""
    live: Live = current_app.extensions["live"]
    others = {"console_agreement", "console_consent", "console_dialogue", "console_minutes", "console_partners"}
    return live.catch_up(meeting_id, region, {*CONSOLE, *others})
