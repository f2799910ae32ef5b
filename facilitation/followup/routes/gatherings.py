"""Follow-up meetings: planned and minuted by staff, and read by everybody."""

import secrets

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.followup import queries
from facilitation.followup.forms import CancelForm, MinutesForm, MoveForm, PlanForm
from facilitation.kernel.asking import current_actor, today
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting

gatherings = Blueprint("gatherings", __name__)
open_gatherings = Blueprint("open_gatherings", __name__)


@open_gatherings.get("/m/<code>/gatherings")
def read(code: str) -> ResponseReturnValue:
    """Show everybody when people meet again, and what came of it."""
    del code  # the guard has found the meeting
    view = queries.gatherings_page(db.session(), current_meeting(), today())
    return render_template("followup/pages/gatherings.html", view=view)


@open_gatherings.get("/m/<code>/gatherings/<int(max=999999):number>")
def read_one(code: str, number: int) -> ResponseReturnValue:
    """Show everybody one follow-up meeting with its minutes."""
    del code  # the guard has found the meeting
    view = queries.gathering_page(db.session(), current_meeting(), number, today())
    return render_template("followup/pages/gathering.html", view=view)


@gatherings.get("/console/<meeting_id>/gatherings")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show the list of days with the form for another series."""
    del meeting_id  # the guard has found the meeting
    view = queries.gatherings_page(db.session(), current_meeting(), today())
    form = form_in_progress(PlanForm) or PlanForm(
        formdata=None, submission_id=secrets.token_hex(16), first_on=today(), count="3", months="1"
    )
    form.offer(view.subjects)
    return render_template("followup/pages/gatherings_desk.html", view=view, form=form)


@gatherings.post("/console/<meeting_id>/gatherings")
@stands_on("gatherings.show")
def plan_gatherings(meeting_id: str) -> ResponseReturnValue:
    """Plan a series."""
    form = PlanForm()
    form.offer(queries.subjects_page(db.session(), current_meeting()).subjects)
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id), current_actor())
    return redirect(url_for("gatherings.show", meeting_id=meeting_id), 303)


@gatherings.get("/console/<meeting_id>/gatherings/<int(max=999999):number>")
def show_gathering(meeting_id: str, number: int) -> ResponseReturnValue:
    """Show one with its minutes and what can be changed."""
    del meeting_id  # the guard has found the meeting
    view = queries.gathering_page(db.session(), current_meeting(), number, today())
    form = form_in_progress(MinutesForm) or MinutesForm.of(view.gathering)
    move = form_in_progress(MoveForm) or MoveForm.of(view.gathering)
    cancel = form_in_progress(CancelForm) or CancelForm(formdata=None)
    return render_template("followup/pages/gathering_desk.html", view=view, form=form, move=move, cancel=cancel)


@gatherings.post("/console/<meeting_id>/gatherings/<int(max=999999):number>/minutes")
@stands_on("gatherings.show_gathering")
def write_minutes(meeting_id: str, number: int) -> ResponseReturnValue:
    """Keep another version of the minutes."""
    form = MinutesForm()
    if not form.validate():
        return shown_again(form)
    return _done(kept(form).to_command(meeting_id, number), number)


@gatherings.post("/console/<meeting_id>/gatherings/<int(max=999999):number>/move")
@stands_on("gatherings.show_gathering")
def move_gathering(meeting_id: str, number: int) -> ResponseReturnValue:
    """Hold it on another day, or elsewhere."""
    form = MoveForm()
    if not form.validate():
        return shown_again(form)
    return _done(kept(form).to_command(meeting_id, number), number)


@gatherings.post("/console/<meeting_id>/gatherings/<int(max=999999):number>/cancel")
@stands_on("gatherings.show_gathering")
def cancel_gathering(meeting_id: str, number: int) -> ResponseReturnValue:
    """Do not hold it."""
    form = CancelForm()
    if not form.validate():
        return shown_again(form)
    return _done(kept(form).to_command(meeting_id, number), number)


def _done(command: Command, number: int) -> ResponseReturnValue:
    # A refusal stands on the follow-up meeting's page, which there must be.
    queries.gathering_page(db.session(), current_meeting(), number, today())
    perform(command, current_actor())
    return redirect(url_for("gatherings.show_gathering", meeting_id=current_meeting().meeting_id, number=number), 303)
