"""On the phone: joining, and one's own data."""

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import NotAllowed
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting
from facilitation.people import queries
from facilitation.people.commands import CheckIn, WithdrawParticipation
from facilitation.people.forms import JoinForm, OwnDataForm
from facilitation.people.identity import device_digest, keep_device
from facilitation.people.views import OwnDataPage

people = Blueprint("people", __name__)
people.after_request(keep_device)


@people.post("/m/<code>/join")
@stands_on("phone.show")
def join(code: str) -> ResponseReturnValue:
    """Take part from this phone."""
    form = JoinForm(hamlets=current_meeting().hamlets)
    if not form.validate():
        return shown_again(form)
    perform(form.to_command(current_meeting().meeting_id, device_digest()), current_actor())
    return redirect(url_for("phone.show", code=code), 303)


@people.get("/m/<code>/me")
def own_data(code: str) -> ResponseReturnValue:
    """Show everything that is kept about the person behind this phone; who has not joined is led to joining."""
    if g.participant is None:
        return redirect(url_for("phone.show", code=code), 303)
    meeting = current_meeting()
    own = queries.own_data(db.session(), g.participant.participant_id)
    form = form_in_progress(OwnDataForm) or OwnDataForm.of(own, meeting.hamlets)
    view = OwnDataPage(meeting=meeting, participant=g.participant, own=own)
    return render_template("people/pages/own_data.html", view=view, form=form)


@people.post("/m/<code>/me")
@stands_on("people.own_data")
def revise_own_data(code: str) -> ResponseReturnValue:
    """Correct or complete what is kept."""
    if g.participant is None:
        raise NotAllowed
    form = OwnDataForm(hamlets=current_meeting().hamlets)
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_revision(current_meeting().meeting_id), current_actor())
    return redirect(url_for("phone.show", code=code), 303)


@people.post("/m/<code>/here")
@stands_on("phone.show")
def check_in(code: str) -> ResponseReturnValue:
    """Say that one is here, after having joined in the days before."""
    perform(CheckIn(meeting_id=current_meeting().meeting_id), current_actor())
    return redirect(url_for("phone.show", code=code), 303)


@people.post("/m/<code>/withdraw")
@stands_on("people.own_data")
def withdraw(code: str) -> ResponseReturnValue:
    """Erase what is kept about the person behind this phone."""
    perform(WithdrawParticipation(meeting_id=current_meeting().meeting_id), current_actor())
    return redirect(url_for("phone.show", code=code), 303)
