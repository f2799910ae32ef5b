"""The desk by the door: who is here, which unsur, and whether the meeting must wait."""

from typing import cast

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting
from facilitation.people import queries
from facilitation.people.commands import (
    ConfirmNamesakes,
    LetPhoneIn,
    LinkInvitee,
    MarkPresent,
    ShowReturnCode,
    TurnPhoneAway,
    UndoAttendance,
    UniteNamesakes,
)
from facilitation.people.forms import DeskForm, PostponementForm, UnsurForm
from facilitation.people.identity import return_code_of
from facilitation.people.views import FoundPeople

desk = Blueprint("desk", __name__)


@desk.get("/console/<meeting_id>/people")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show the desk with what was looked for, and who is here."""
    del meeting_id  # the guard has found the meeting
    meeting = current_meeting()
    asked = request.values
    view = queries.desk_page(
        db.session(),
        meeting,
        typed=asked.get("typed", ""),
        noted_id=asked.get("noted", ""),
        completing_id=asked.get("complete", ""),
        let_in_id=asked.get("let_in", ""),
    )
    return render_template(
        "people/pages/desk.html",
        view=view,
        form=form_in_progress(DeskForm) or DeskForm.of(view.completing, view.typed, meeting.hamlets),
        waiting=form_in_progress(PostponementForm) or PostponementForm(formdata=None),
    )


@desk.get("/console/<meeting_id>/people/found")
def show_found(meeting_id: str) -> ResponseReturnValue:
    """Show the invited people whom the letters typed so far may mean."""
    del meeting_id  # the guard has found the meeting
    meeting = current_meeting()
    typed = request.args.get("typed", "")
    found = queries.found_invitees(db.session(), meeting, typed)
    view = FoundPeople(meeting=meeting, typed=typed, found=found)
    return render_template("people/partials/found.html", view=view)


@desk.post("/console/<meeting_id>/people/look")
def look_up(meeting_id: str) -> ResponseReturnValue:
    """Look for the letters typed, or open the form for somebody of whom the invited list does not say enough."""
    typed, complete = (request.form.get(name, "") for name in ("typed", "complete"))
    if complete:
        return redirect(url_for("desk.show", meeting_id=meeting_id, complete=complete, _anchor="register"), 303)
    return redirect(url_for("desk.show", meeting_id=meeting_id, typed=typed), 303)


@desk.post("/console/<meeting_id>/people/invited/<invitee_id>/present")
@stands_on("desk.show")
def mark_present(meeting_id: str, invitee_id: str) -> ResponseReturnValue:
    """Note that an invited person is here."""
    if _is_behind_the_letters(invitee_id):
        return look_up(meeting_id)
    noted = perform(MarkPresent(meeting_id=meeting_id, invitee_id=invitee_id), current_actor())
    return _back(meeting_id, noted)


@desk.post("/console/<meeting_id>/people/invited/<invitee_id>/phone/<participant_id>")
@stands_on("desk.show")
def link_invitee(meeting_id: str, invitee_id: str, participant_id: str) -> ResponseReturnValue:
    """Note that who joined by phone is this invited person."""
    if _is_behind_the_letters(invitee_id):
        return look_up(meeting_id)
    command = LinkInvitee(meeting_id=meeting_id, invitee_id=invitee_id, participant_id=participant_id)
    return _back(meeting_id, perform(command, current_actor()))


@desk.post("/console/<meeting_id>/people/register")
@stands_on("desk.show")
def register(meeting_id: str) -> ResponseReturnValue:
    """Note that somebody without a phone is here."""
    form = DeskForm(hamlets=current_meeting().hamlets)
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, perform(kept(form).to_registration(meeting_id), current_actor()))


@desk.post("/console/<meeting_id>/people/here/<participant_id>/undo")
@stands_on("desk.show")
def undo(meeting_id: str, participant_id: str) -> ResponseReturnValue:
    """Undo what the desk noted."""
    perform(UndoAttendance(meeting_id=meeting_id, participant_id=participant_id), current_actor())
    return redirect(url_for("desk.show", meeting_id=meeting_id), 303)


@desk.post("/console/<meeting_id>/people/here/<participant_id>/return-code")
@stands_on("desk.show")
def show_return_code(meeting_id: str, participant_id: str) -> ResponseReturnValue:
    """Show somebody's return code, for them to read."""
    number = perform(ShowReturnCode(meeting_id=meeting_id, participant_id=participant_id), current_actor())
    code = return_code_of(participant_id, cast("int", number))
    view = queries.return_code_page(db.session(), current_meeting(), participant_id, code)
    return render_template("people/pages/return_code.html", view=view)


@desk.post("/console/<meeting_id>/people/here/<participant_id>/phone/<waiting_id>")
@stands_on("desk.show")
def let_phone_in(meeting_id: str, participant_id: str, waiting_id: str) -> ResponseReturnValue:
    """Let a phone that waits be this person's."""
    command = LetPhoneIn(meeting_id=meeting_id, participant_id=participant_id, waiting_id=waiting_id)
    return redirect(url_for("desk.show", meeting_id=meeting_id, let_in=perform(command, current_actor())), 303)


@desk.post("/console/<meeting_id>/people/here/<participant_id>/phone/<waiting_id>/away")
@stands_on("desk.show")
def turn_phone_away(meeting_id: str, participant_id: str, waiting_id: str) -> ResponseReturnValue:
    """Let a phone that waits wait no longer."""
    command = TurnPhoneAway(meeting_id=meeting_id, participant_id=participant_id, waiting_id=waiting_id)
    perform(command, current_actor())
    return redirect(url_for("desk.show", meeting_id=meeting_id), 303)


@desk.post("/console/<meeting_id>/people/here/<participant_id>/two")
@stands_on("desk.show")
def confirm_namesakes(meeting_id: str, participant_id: str) -> ResponseReturnValue:
    """Note that two who share a name are two people."""
    perform(ConfirmNamesakes(meeting_id=meeting_id, participant_id=participant_id), current_actor())
    return redirect(url_for("desk.show", meeting_id=meeting_id), 303)


@desk.post("/console/<meeting_id>/people/here/<participant_id>/one")
@stands_on("desk.show")
def unite_namesakes(meeting_id: str, participant_id: str) -> ResponseReturnValue:
    """Note that two who share a name are one person."""
    perform(UniteNamesakes(meeting_id=meeting_id, participant_id=participant_id), current_actor())
    return redirect(url_for("desk.show", meeting_id=meeting_id), 303)


@desk.post("/console/<meeting_id>/people/unsur")
@stands_on("desk.show")
def mark_unsur(meeting_id: str) -> ResponseReturnValue:
    """Say whether the village has an unsur."""
    perform(UnsurForm().to_command(meeting_id), current_actor())
    return redirect(url_for("desk.show", meeting_id=meeting_id, _anchor="unsur"), 303)


@desk.post("/console/<meeting_id>/people/postpone")
@stands_on("desk.show")
def postpone(meeting_id: str) -> ResponseReturnValue:
    """Write down that the meeting waits."""
    form = PostponementForm()
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id), current_actor())
    return redirect(url_for("desk.show", meeting_id=meeting_id, _anchor="postponements"), 303)


def _is_behind_the_letters(invitee_id: str) -> bool:
    """Whether Enter was pressed on a name found for fewer letters than were typed by then."""
    typed = request.form.get("typed", "")
    if not typed.strip():
        return False
    found = queries.found_invitees(db.session(), current_meeting(), typed)
    return invitee_id not in {one.invitee.invitee_id for one in found}


def _back(meeting_id: str, noted: object) -> ResponseReturnValue:
    return redirect(url_for("desk.show", meeting_id=meeting_id, noted=noted), 303)
