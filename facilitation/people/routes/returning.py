"""On a phone that the meeting does not know: coming back as the person one already is."""

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting
from facilitation.people import queries
from facilitation.people.forms import JoinForm, ReturnForm
from facilitation.people.identity import device_digest, keep_device
from facilitation.people.views import ReturnPage

returning = Blueprint("returning", __name__)
returning.after_request(keep_device)


@returning.get("/m/<code>/return")
def show(code: str) -> ResponseReturnValue:
    """Ask for the return code; who takes part from this phone need not come back, unless to read why they cannot."""
    if g.participant is not None and "notice" not in g:
        return redirect(url_for("phone.show", code=code), 303)
    form = form_in_progress(ReturnForm) or ReturnForm()
    return render_template("people/pages/return.html", view=ReturnPage(meeting=current_meeting()), form=form)


@returning.post("/m/<code>/return")
@stands_on("returning.show")
def come_back(code: str) -> ResponseReturnValue:
    """Take part from this phone as the person whose code was typed."""
    form = ReturnForm()
    if not form.validate():
        return shown_again(form)
    kept(form).come_back(current_meeting().meeting_id)
    return redirect(url_for("phone.show", code=code), 303)


@returning.post("/m/<code>/return/ask")
@stands_on("phone.show")
def ask_to_come_back(code: str) -> ResponseReturnValue:
    """Let this phone wait until the desk lets it in."""
    form = JoinForm(hamlets=current_meeting().hamlets)
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_question(current_meeting().meeting_id, device_digest()), current_actor())
    return redirect(url_for("returning.show_waiting", code=code), 303)


@returning.get("/m/<code>/return/waiting")
def show_waiting(code: str) -> ResponseReturnValue:
    """Say how the desk knows this phone; once it is let in or turned away, the meeting's own page says so."""
    view = queries.waiting_page(db.session(), current_meeting(), device_digest())
    if view is None:
        return redirect(url_for("phone.show", code=code), 303)
    return render_template("people/pages/waiting.html", view=view)
