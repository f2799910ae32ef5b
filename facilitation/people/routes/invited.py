"""The invited list: taking it in from paper, chat or spreadsheet, and correcting it."""

from dataclasses import replace
from typing import cast

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import stands_on
from facilitation.kernel.uploads import take_larger
from facilitation.meetings.current import current_meeting
from facilitation.people import queries
from facilitation.people.commands import ClearInvitees, RemoveInvitee
from facilitation.people.forms import InvitedForm
from facilitation.people.forms.invited import import_of, report_of

LARGEST_REQUEST_BYTES = 6 * 1024 * 1024
LONGEST_PASTE_BYTES = 1024 * 1024

invited = Blueprint("invited", __name__)


take_larger(invited, most_bytes=LARGEST_REQUEST_BYTES, most_field_bytes=LONGEST_PASTE_BYTES)


@invited.get("/console/<meeting_id>/invited")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show the invited list."""
    del meeting_id  # the guard has found the meeting
    view = queries.invited_page(db.session(), current_meeting())
    return render_template("people/pages/invited.html", view=view, form=InvitedForm())


@invited.post("/console/<meeting_id>/invited")
@stands_on("invited.show")
def take_in(meeting_id: str) -> ResponseReturnValue:
    """Add a list to the invited, and say what became of each of its lines."""
    listed = InvitedForm().read([hamlet.name for hamlet in current_meeting().hamlets])
    known = cast("tuple[int, ...]", perform(import_of(listed, meeting_id), current_actor()))
    view = queries.invited_page(db.session(), current_meeting())
    view = replace(view, report=report_of(listed, known))
    return render_template("people/pages/invited.html", view=view, form=InvitedForm(formdata=None))


@invited.post("/console/<meeting_id>/invited/<invitee_id>/remove")
@stands_on("invited.show")
def remove(meeting_id: str, invitee_id: str) -> ResponseReturnValue:
    """Take one off the invited list."""
    perform(RemoveInvitee(meeting_id=meeting_id, invitee_id=invitee_id), current_actor())
    return redirect(url_for("invited.show", meeting_id=meeting_id), 303)


@invited.post("/console/<meeting_id>/invited/clear")
@stands_on("invited.show")
def clear(meeting_id: str) -> ResponseReturnValue:
    """Empty the invited list."""
    perform(ClearInvitees(meeting_id=meeting_id), current_actor())
    return redirect(url_for("invited.show", meeting_id=meeting_id), 303)
