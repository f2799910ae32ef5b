"""Input and complaints for everybody: sending one, and reading what was replied."""

import secrets

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitation.followup import queries
from facilitation.followup.flooding import count_ticket
from facilitation.followup.forms import SendTicketForm
from facilitation.followup.routes.promised import promise
from facilitation.followup.views import SubjectsPage
from facilitation.kernel.actor import STRANGER
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting
from facilitation.people.identity import device_digest, keep_device

tickets = Blueprint("tickets", __name__)
tickets.after_request(keep_device)


@tickets.get("/m/<code>/tickets")
def show(code: str) -> ResponseReturnValue:
    """Show what was sent and replied, and how long it took."""
    del code  # the guard has found the meeting
    before = request.args.get("before", 0, type=int)
    view = queries.tickets_page(db.session(), current_meeting(), promise(), before=before)
    return render_template("followup/pages/tickets.html", view=view)


@tickets.get("/m/<code>/tickets/new")
def show_form(code: str) -> ResponseReturnValue:
    """Show the form; `about` in the address chooses a proposal."""
    del code  # the guard has found the meeting
    view = _subjects()
    form = form_in_progress(SendTicketForm) or SendTicketForm(
        formdata=None, submission_id=secrets.token_hex(16), proposal_id=request.args.get("about", "")
    )
    form.offer(view.subjects)
    return render_template("followup/pages/ticket_new.html", view=view, form=form)


@tickets.post("/m/<code>/tickets/new")
@stands_on("tickets.show_form")
def send_ticket(code: str) -> ResponseReturnValue:
    """Keep it, and lead to its own page, where its code stands."""
    del code  # the guard has found the meeting
    form = SendTicketForm()
    form.offer(_subjects().subjects)
    if not form.validate():
        return shown_again(form)
    command = kept(form).to_command(current_meeting().meeting_id)
    count_ticket(device_digest(), command.meeting_id)
    # As nobody in particular: the journal would otherwise say which participant has sent it.
    return redirect(url_for("own_ticket.show", ticket_code=perform(command, STRANGER)), 303)


def _subjects() -> SubjectsPage:
    return queries.subjects_page(db.session(), current_meeting())
