"""Staff's pages of input, complaints and obstacles."""

import secrets

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitation.followup import queries
from facilitation.followup.commands import PublishTicket
from facilitation.followup.forms import NoteForm, ObstacleForm, ReplyForm, WithholdForm
from facilitation.followup.routes.promised import promise
from facilitation.followup.views import SubjectsPage
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting

ticket_desk = Blueprint("ticket_desk", __name__)


@ticket_desk.get("/console/<meeting_id>/tickets")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show what waits for a reply, and what was dealt with."""
    del meeting_id  # the guard has found the meeting
    before = request.args.get("before", 0, type=int)
    view = queries.tickets_desk(db.session(), current_meeting(), promise(), before=before)
    return render_template("followup/pages/tickets_desk.html", view=view)


@ticket_desk.get("/console/<meeting_id>/tickets/obstacle")
def show_obstacle_form(meeting_id: str) -> ResponseReturnValue:
    """Show the form for whoever mediates."""
    del meeting_id  # the guard has found the meeting
    view = _subjects()
    form = form_in_progress(ObstacleForm) or ObstacleForm(formdata=None, submission_id=secrets.token_hex(16))
    form.offer(view.subjects)
    return render_template("followup/pages/obstacle_new.html", view=view, form=form)


@ticket_desk.post("/console/<meeting_id>/tickets/obstacle")
@stands_on("ticket_desk.show_obstacle_form")
def open_obstacle(meeting_id: str) -> ResponseReturnValue:
    """Write down what stands in the way."""
    form = ObstacleForm()
    form.offer(_subjects().subjects)
    if not form.validate():
        return shown_again(form)
    number = perform(kept(form).to_command(meeting_id), current_actor())
    return redirect(url_for("ticket_desk.show_ticket", meeting_id=meeting_id, number=number), 303)


@ticket_desk.get("/console/<meeting_id>/tickets/<int(max=999999):number>")
def show_ticket(meeting_id: str, number: int) -> ResponseReturnValue:
    """Show one ticket with everything that can be done with it."""
    del meeting_id  # the guard has found the meeting
    view = queries.ticket_desk(db.session(), current_meeting(), number, promise())
    seen = view.ticket.standing.replies
    reply = form_in_progress(ReplyForm) or ReplyForm(formdata=None, replies_seen=str(seen))
    note, withhold = form_in_progress(NoteForm) or NoteForm(formdata=None), _withhold_form()
    return render_template("followup/pages/ticket_desk.html", view=view, form=reply, note=note, withhold=withhold)


@ticket_desk.post("/console/<meeting_id>/tickets/<int(max=999999):number>/reply")
@stands_on("ticket_desk.show_ticket")
def reply_to_ticket(meeting_id: str, number: int) -> ResponseReturnValue:
    """Reply in public."""
    form = ReplyForm()
    if not form.validate():
        return shown_again(form)
    return _done(kept(form).to_command(meeting_id, number), number)


@ticket_desk.post("/console/<meeting_id>/tickets/<int(max=999999):number>/publish")
@stands_on("ticket_desk.show_ticket")
def publish_ticket(meeting_id: str, number: int) -> ResponseReturnValue:
    """Let everybody read the words."""
    return _done(PublishTicket(meeting_id=meeting_id, number=number), number)


@ticket_desk.post("/console/<meeting_id>/tickets/<int(max=999999):number>/withhold")
@stands_on("ticket_desk.show_ticket")
def withhold_ticket(meeting_id: str, number: int) -> ResponseReturnValue:
    """Keep the words from the public."""
    form = WithholdForm()
    if not form.validate():
        return shown_again(form)
    return _done(kept(form).to_command(meeting_id, number), number)


@ticket_desk.post("/console/<meeting_id>/tickets/<int(max=999999):number>/note")
@stands_on("ticket_desk.show_ticket")
def note_obstacle(meeting_id: str, number: int) -> ResponseReturnValue:
    """Write down how it goes on with an obstacle, or that it is over."""
    form = NoteForm()
    if not form.validate():
        return shown_again(form)
    return _done(kept(form).to_command(meeting_id, number), number)


def _done(command: Command, number: int) -> ResponseReturnValue:
    # A refusal stands on the ticket's page, which there must be.
    queries.ticket_desk(db.session(), current_meeting(), number, promise())
    perform(command, current_actor())
    return redirect(url_for("ticket_desk.show_ticket", meeting_id=current_meeting().meeting_id, number=number), 303)


def _withhold_form() -> WithholdForm:
    return form_in_progress(WithholdForm) or WithholdForm(formdata=None)


def _subjects() -> SubjectsPage:
    return queries.subjects_page(db.session(), current_meeting())
