"""Templates as files: saving a meeting or a programme as one, and beginning with one."""

from flask import Blueprint, Response, render_template
from flask.typing import ResponseReturnValue

from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import stands_on
from facilitation.kernel.uploads import take_larger
from facilitation.meetings.current import current_meeting, finished_meetings_led
from facilitation.meetings.forms import MeetingForm
from facilitation.programmes.current import programme_led, programmes_led
from facilitation.programmes.forms import ProgrammeForm
from facilitation.programmes.rules.template_file import TemplateKind
from facilitation.screens.forms import TemplateForm
from facilitation.screens.routes.files import attached_as
from facilitation.screens.templates import kind_of, meeting_file, programme_file

MEDIA_TYPE = "application/json"

LARGEST_REQUEST_BYTES = 1024 * 1024

templates = Blueprint("templates", __name__)


# So that a file too large is told so in a sentence.
take_larger(templates, most_bytes=LARGEST_REQUEST_BYTES)


@templates.get("/office/templates")
def choose() -> ResponseReturnValue:
    """Ask for a template file."""
    return render_template("screens/office/pages/template.html", form=TemplateForm())


@templates.post("/office/templates")
@stands_on("templates.choose")
def begin() -> ResponseReturnValue:
    """Show the form of a new meeting or programme, filled with what the file says; nothing is made yet."""
    content = TemplateForm().content()
    if kind_of(content) is TemplateKind.PROGRAMME:
        return render_template("programmes/pages/programme_new.html", form=ProgrammeForm.from_template(content))
    form = MeetingForm.from_template(content, earlier=finished_meetings_led(), programmes=programmes_led())
    return render_template("meetings/pages/meeting_new.html", form=form)


@templates.get("/office/meetings/<meeting_id>/template.json")
def meeting_as_file(meeting_id: str) -> Response:
    """Save how a meeting is held, for another village."""
    del meeting_id  # the guard has found the meeting
    return attached_as("musrenbang-template-meeting.json", meeting_file(db.session(), current_meeting()), MEDIA_TYPE)


@templates.get("/office/programmes/<programme_id>/template.json")
def programme_as_file(programme_id: str) -> Response:
    """Save what a programme is for, for another village."""
    content = programme_file(db.session(), programme_led(programme_id))
    return attached_as("musrenbang-template-programme.json", content, MEDIA_TYPE)
