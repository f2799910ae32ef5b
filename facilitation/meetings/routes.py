"""Creating a meeting, correcting it, and taking it through its phases."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.refusals import form_in_progress, shown_again, stands_on
from facilitation.meetings.current import current_meeting
from facilitation.meetings.forms import AddressForm, MeetingForm, PhaseForm, ReviseMeetingForm
from facilitation.meetings.views import MeetingPage

meetings = Blueprint("meetings", __name__)


@meetings.get("/office/meetings/new")
def create_meeting() -> ResponseReturnValue:
    """Show the form of a new meeting."""
    return render_template("screens/office/pages/meeting_new.html", form=form_in_progress(MeetingForm) or MeetingForm())


@meetings.post("/office/meetings/new")
@stands_on("meetings.create_meeting")
def add_meeting() -> ResponseReturnValue:
    """Create a meeting and go to its console."""
    form = MeetingForm()
    if not form.validate():
        return shown_again(form)
    meeting_id = perform(form.to_command(), current_actor())
    return redirect(url_for("console.show", meeting_id=meeting_id), 303)


@meetings.get("/office/meetings/<meeting_id>/revise")
def revise_meeting(meeting_id: str) -> ResponseReturnValue:
    """Show the form with what the meeting says now."""
    del meeting_id  # the guard has found the meeting
    form = form_in_progress(ReviseMeetingForm) or ReviseMeetingForm.of(current_meeting())
    return render_template(
        "screens/office/pages/meeting_revise.html", view=MeetingPage(meeting=current_meeting()), form=form
    )


@meetings.post("/office/meetings/<meeting_id>/revise")
@stands_on("meetings.revise_meeting")
def correct_meeting(meeting_id: str) -> ResponseReturnValue:
    """Correct what the set-up said."""
    form = ReviseMeetingForm()
    if not form.validate():
        return shown_again(form)
    perform(form.to_revision(meeting_id), current_actor())
    return redirect(url_for("console.show", meeting_id=meeting_id), 303)


@meetings.post("/console/<meeting_id>/phase")
@stands_on("console.show")
def change_phase(meeting_id: str) -> ResponseReturnValue:
    """Take the meeting to another phase."""
    perform(PhaseForm().to_command(current_meeting()), current_actor())
    return redirect(url_for("console.show", meeting_id=meeting_id), 303)


@meetings.post("/office/address")
@stands_on("office.home")
def choose_address() -> ResponseReturnValue:
    """Choose the address that phones are told."""
    perform(AddressForm().to_command(), current_actor())
    return redirect(url_for("office.home"), 303)
