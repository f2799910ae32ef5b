"""Creating a meeting, correcting it, and taking it through its phases."""

from flask import Blueprint, current_app, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, shown_again, stands_on
from facilitation.meetings import queries
from facilitation.meetings.commands import CreateMeeting, ResumeMeeting
from facilitation.meetings.current import current_meeting, finished_meetings_led
from facilitation.meetings.forms import AddressForm, AgendaForm, MeetingForm, PauseForm, PhaseForm, ReviseMeetingForm
from facilitation.meetings.views import AgendaPage, Meeting, MeetingPage
from facilitation.programmes.current import programmes_led
from facilitation.programmes.queries import programmes_by_ids
from facilitation.programmes.views import Programme

meetings = Blueprint("meetings", __name__)


@meetings.get("/office/meetings/new")
def create_meeting() -> ResponseReturnValue:
    """Show the form of a new meeting."""
    form = form_in_progress(MeetingForm) or MeetingForm(earlier=finished_meetings_led(), programmes=programmes_led())
    return render_template("meetings/pages/meeting_new.html", form=form)


@meetings.post("/office/meetings/new")
@stands_on("meetings.create_meeting")
def add_meeting() -> ResponseReturnValue:
    """Create a meeting and go to its console."""
    form = MeetingForm(earlier=finished_meetings_led(), programmes=programmes_led())
    if not form.validate():
        return shown_again(form)
    meeting_id = perform(form.to_command(), current_actor())
    return redirect(url_for("console.show", meeting_id=meeting_id), 303)


@meetings.get("/office/meetings/<meeting_id>/revise")
def revise_meeting(meeting_id: str) -> ResponseReturnValue:
    """Show the form with what the meeting says now."""
    del meeting_id  # the guard has found the meeting
    meeting = current_meeting()
    form = form_in_progress(ReviseMeetingForm) or ReviseMeetingForm.of(
        meeting, earlier=_earlier_for(meeting), programmes=_programmes_for(meeting)
    )
    return render_template("meetings/pages/meeting_revise.html", view=MeetingPage(meeting=meeting), form=form)


@meetings.post("/office/meetings/<meeting_id>/revise")
@stands_on("meetings.revise_meeting")
def correct_meeting(meeting_id: str) -> ResponseReturnValue:
    """Correct what the set-up said."""
    meeting = current_meeting()
    form = ReviseMeetingForm(earlier=_earlier_for(meeting), programmes=_programmes_for(meeting))
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


@meetings.post("/office/meetings/<meeting_id>/copy")
@stands_on("office.home")
def copy_meeting(meeting_id: str) -> ResponseReturnValue:
    """Set up a new meeting as this one was, and go on to correct it."""
    model = current_meeting()
    copy = CreateMeeting(
        frame=model.frame_of_copy({meeting.meeting_id for meeting in finished_meetings_led()}),
        hamlets=tuple(hamlet.name for hamlet in model.hamlets),
        minutes=queries.planned_minutes(db.session(), meeting_id),
        logo_digest=model.logo_digest,
    )
    copied = perform(copy, current_actor())
    return redirect(url_for("meetings.revise_meeting", meeting_id=copied), 303)


@meetings.get("/office/meetings/<meeting_id>/agenda")
def show_agenda(meeting_id: str) -> ResponseReturnValue:
    """Show the plan of the day, with the minutes used so far."""
    del meeting_id  # the guard has found the meeting
    meeting = current_meeting()
    agenda = queries.agenda(db.session(), meeting, current_app.extensions["clock"]())
    form = form_in_progress(AgendaForm) or AgendaForm.of(agenda)
    view = AgendaPage(meeting=meeting, agenda=agenda)
    return render_template("meetings/pages/agenda.html", view=view, form=form)


@meetings.post("/office/meetings/<meeting_id>/agenda")
@stands_on("meetings.show_agenda")
def revise_agenda(meeting_id: str) -> ResponseReturnValue:
    """Plan the minutes of each phase."""
    form = AgendaForm()
    if not form.validate():
        return shown_again(form)
    perform(form.to_command(meeting_id), current_actor())
    return redirect(url_for("console.show", meeting_id=meeting_id), 303)


@meetings.post("/console/<meeting_id>/pause")
@stands_on("console.show")
def pause_meeting(meeting_id: str) -> ResponseReturnValue:
    """Show a break or a prayer on the wall."""
    form = PauseForm()
    if not form.validate():
        return shown_again(form)
    perform(form.to_command(meeting_id), current_actor())
    return redirect(url_for("console.show", meeting_id=meeting_id), 303)


@meetings.post("/console/<meeting_id>/resume")
@stands_on("console.show")
def resume_meeting(meeting_id: str) -> ResponseReturnValue:
    """Go on after a pause."""
    perform(ResumeMeeting(meeting_id=meeting_id), current_actor())
    return redirect(url_for("console.show", meeting_id=meeting_id), 303)


@meetings.post("/office/address")
@stands_on("office.home")
def choose_address() -> ResponseReturnValue:
    """Choose the address that phones are told."""
    perform(AddressForm().to_command(), current_actor())
    return redirect(url_for("office.home"), 303)


def _programmes_for(meeting: Meeting) -> tuple[Programme, ...]:
    """What may be chosen as its programme: those this facilitator has a part in, and the one that stands."""
    led = programmes_led()
    if meeting.programme_id is None or meeting.programme_id in {one.programme_id for one in led}:
        return led
    return (*led, *programmes_by_ids(db.session(), [meeting.programme_id]))


def _earlier_for(meeting: Meeting) -> tuple[Meeting, ...]:
    """What may be chosen as last year's: the finished meetings this facilitator leads, and the one that stands."""
    chosen = meeting.earlier_meeting_id
    led = finished_meetings_led()
    is_offered = chosen is None or chosen in {one.meeting_id for one in led}
    return led if is_offered else (*led, *queries.meetings_by_ids(db.session(), [str(chosen)]))
