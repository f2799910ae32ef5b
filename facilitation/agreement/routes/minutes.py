"""The minutes' page for whoever writes them."""

import secrets

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.agreement import queries
from facilitation.agreement.commands import CloseMinutes, PutBackInMinutes, ReopenMinutes
from facilitation.agreement.forms.minutes import RemoveForm, ReviseForm, WriteForm
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting

minutes = Blueprint("minutes", __name__)


@minutes.get("/console/<meeting_id>/minutes")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show what was written so far, below the form for the next entry."""
    del meeting_id  # the guard has found the meeting
    meeting = current_meeting()
    fresh = WriteForm(formdata=None, phase=meeting.phase.value, submission_id=secrets.token_hex(16))
    return render_template(
        "agreement/pages/minutes.html",
        view=queries.minutes_board(db.session(), meeting),
        form=form_in_progress(WriteForm) or fresh,
        is_typed=form_in_progress(WriteForm) is not None,
    )


@minutes.get("/console/<meeting_id>/minutes/entries")
def show_entries(meeting_id: str) -> ResponseReturnValue:
    """Give the part of the page that changes while several people write."""
    del meeting_id  # the guard has found the meeting
    view = queries.minutes_board(db.session(), current_meeting())
    return render_template("agreement/partials/minutes_entries.html", view=view)


@minutes.get("/console/<meeting_id>/minutes/<minutes_entry_id>")
def show_entry(meeting_id: str, minutes_entry_id: str) -> ResponseReturnValue:
    """Show one entry with the form that changes it; beside older words that were typed, what it says now."""
    del meeting_id  # the guard has found the meeting
    view = queries.minutes_entry_page(db.session(), current_meeting(), minutes_entry_id)
    typed = form_in_progress(ReviseForm)
    form = typed or ReviseForm.of(view.written)
    is_older = form.is_older_than(view.written)
    form.follow(view.written)
    return render_template(
        "agreement/pages/minutes_entry.html", view=view, form=form, is_typed=typed is not None, is_older=is_older
    )


@minutes.post("/console/<meeting_id>/minutes")
@stands_on("minutes.show")
def write(meeting_id: str) -> ResponseReturnValue:
    """Write down what was just said."""
    form = WriteForm()
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, kept(form).to_command(meeting_id))


@minutes.post("/console/<meeting_id>/minutes/<minutes_entry_id>")
@stands_on("minutes.show_entry")
def revise(meeting_id: str, minutes_entry_id: str) -> ResponseReturnValue:
    """Let an entry say something else."""
    _refuse_unknown(minutes_entry_id)
    form = ReviseForm()
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, kept(form).to_command(meeting_id, minutes_entry_id))


@minutes.post("/console/<meeting_id>/minutes/<minutes_entry_id>/remove")
@stands_on("minutes.show_entry")
def remove(meeting_id: str, minutes_entry_id: str) -> ResponseReturnValue:
    """Take an entry out of the minutes."""
    _refuse_unknown(minutes_entry_id)
    return _back(meeting_id, RemoveForm().to_command(meeting_id, minutes_entry_id))


@minutes.post("/console/<meeting_id>/minutes/<minutes_entry_id>/put-back")
@stands_on("minutes.show")
def put_back(meeting_id: str, minutes_entry_id: str) -> ResponseReturnValue:
    """Let a removed entry stand in the minutes again."""
    return _back(meeting_id, PutBackInMinutes(meeting_id=meeting_id, minutes_entry_id=minutes_entry_id))


@minutes.post("/console/<meeting_id>/minutes/close")
@stands_on("minutes.show")
def close(meeting_id: str) -> ResponseReturnValue:
    """Close the minutes."""
    return _back(meeting_id, CloseMinutes(meeting_id=meeting_id))


@minutes.post("/console/<meeting_id>/minutes/reopen")
@stands_on("minutes.show")
def reopen(meeting_id: str) -> ResponseReturnValue:
    """Let the minutes be written again."""
    return _back(meeting_id, ReopenMinutes(meeting_id=meeting_id))


def _refuse_unknown(minutes_entry_id: str) -> None:
    """Raise NotFoundHere first: no refusal can be shown on the page of an entry that is not there."""
    queries.minutes_entry_page(db.session(), current_meeting(), minutes_entry_id)


def _back(meeting_id: str, command: Command) -> ResponseReturnValue:
    perform(command, current_actor())
    return redirect(url_for("minutes.show", meeting_id=meeting_id), 303)
