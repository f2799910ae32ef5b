"""The delegation's page on the laptop, and the button on the phone of whoever is willing to go."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting
from facilitation.voting import queries
from facilitation.voting.commands import (
    CloseDelegation,
    PutDelegationAway,
    RemoveNominee,
    Stand,
    StandDown,
    TakeDelegationBack,
    TakeNominationBack,
)
from facilitation.voting.forms import ExceptionForm, NominationForm, NomineeForm, OpenForm, SeatForm

delegations = Blueprint("delegations", __name__)
standing = Blueprint("standing", __name__)


@delegations.get("/console/<meeting_id>/delegation")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show who stands, who is elected, and what can be done about it now."""
    current = queries.current_round(db.session(), meeting_id)
    view = queries.delegation_board(db.session(), current_meeting(), current)
    return render_template(
        "voting/pages/delegation.html",
        view=view,
        nomination_form=form_in_progress(NominationForm) or NominationForm(formdata=None),
        nominee_form=(form_in_progress(NomineeForm) or NomineeForm(formdata=None)).offering(view.people),
        open_form=form_in_progress(OpenForm) or OpenForm(formdata=None),
        exception_form=form_in_progress(ExceptionForm) or ExceptionForm(formdata=None),
        seat_form=(form_in_progress(SeatForm) or SeatForm(formdata=None)).offering(view.seats_to_pass),
    )


@delegations.post("/console/<meeting_id>/delegation")
@stands_on("delegations.show")
def open_nomination(meeting_id: str) -> ResponseReturnValue:
    """Let people stand."""
    form = kept(NominationForm())
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, form.to_command(meeting_id))


@delegations.post("/console/<meeting_id>/delegation/<delegation_id>/take-back")
@stands_on("delegations.show")
def take_nomination_back(meeting_id: str, delegation_id: str) -> ResponseReturnValue:
    """Undo a nomination."""
    return _back(meeting_id, TakeNominationBack(meeting_id=meeting_id, delegation_id=delegation_id))


@delegations.post("/console/<meeting_id>/delegation/<delegation_id>/nominees")
@stands_on("delegations.show")
def name_nominee(meeting_id: str, delegation_id: str) -> ResponseReturnValue:
    """Write down somebody who has said yes."""
    form = kept(NomineeForm())
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, form.to_command(meeting_id, delegation_id))


@delegations.post("/console/<meeting_id>/delegation/nominees/<nominee_id>/remove")
@stands_on("delegations.show")
def remove_nominee(meeting_id: str, nominee_id: str) -> ResponseReturnValue:
    """Take somebody off the list."""
    return _back(meeting_id, RemoveNominee(meeting_id=meeting_id, nominee_id=nominee_id))


@delegations.post("/console/<meeting_id>/delegation/<delegation_id>/open")
@stands_on("delegations.show")
def open_delegation(meeting_id: str, delegation_id: str) -> ResponseReturnValue:
    """Draw the numbers and take ballots; the control screen shows the rest."""
    form = kept(OpenForm())
    if not form.validate():
        return shown_again(form)
    return _at_the_console(meeting_id, form.to_command(meeting_id, delegation_id))


@delegations.post("/console/<meeting_id>/delegation/<delegation_id>/open-short")
@stands_on("delegations.show")
def open_short_delegation(meeting_id: str, delegation_id: str) -> ResponseReturnValue:
    """The same, though too few stand."""
    _refuse_unknown(meeting_id, delegation_id)
    form = kept(ExceptionForm())
    if not form.validate():
        return shown_again(form)
    return _at_the_console(meeting_id, form.to_opening(meeting_id, delegation_id))


@delegations.post("/console/<meeting_id>/delegation/<delegation_id>/accept")
@stands_on("delegations.show")
def accept_delegation(meeting_id: str, delegation_id: str) -> ResponseReturnValue:
    """Let the election stand as it came out."""
    _refuse_unknown(meeting_id, delegation_id)
    form = kept(ExceptionForm())
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, form.to_acceptance(meeting_id, delegation_id))


@delegations.post("/console/<meeting_id>/delegation/<delegation_id>/seats")
@stands_on("delegations.show")
def pass_seat(meeting_id: str, delegation_id: str) -> ResponseReturnValue:
    """Let the next in order go."""
    form = kept(SeatForm())
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, form.to_command(meeting_id, delegation_id))


@delegations.post("/console/<meeting_id>/elections/<round_id>/close")
@stands_on("console.show")
def close_delegation(meeting_id: str, round_id: str) -> ResponseReturnValue:
    """Take no more ballots and show who is elected."""
    return _at_the_console(meeting_id, CloseDelegation(meeting_id=meeting_id, round_id=round_id))


@delegations.post("/console/<meeting_id>/elections/<round_id>/take-back")
@stands_on("console.show")
def take_delegation_back(meeting_id: str, round_id: str) -> ResponseReturnValue:
    """Undo an opening by mistake."""
    return _at_the_console(meeting_id, TakeDelegationBack(meeting_id=meeting_id, round_id=round_id))


@delegations.post("/console/<meeting_id>/elections/<round_id>/put-away")
@stands_on("console.show")
def put_delegation_away(meeting_id: str, round_id: str) -> ResponseReturnValue:
    """Go on."""
    return _at_the_console(meeting_id, PutDelegationAway(meeting_id=meeting_id, round_id=round_id))


@standing.post("/m/<code>/delegation/<delegation_id>/stand")
@stands_on("phone.show")
def stand(code: str, delegation_id: str) -> ResponseReturnValue:
    """Say that one is willing to go."""
    perform(Stand(meeting_id=current_meeting().meeting_id, delegation_id=delegation_id), current_actor())
    return redirect(url_for("phone.show", code=code), 303)


@standing.post("/m/<code>/delegation/<delegation_id>/stand-down")
@stands_on("phone.show")
def stand_down(code: str, delegation_id: str) -> ResponseReturnValue:
    """Say that one is not."""
    perform(StandDown(meeting_id=current_meeting().meeting_id, delegation_id=delegation_id), current_actor())
    return redirect(url_for("phone.show", code=code), 303)


def _refuse_unknown(meeting_id: str, delegation_id: str) -> None:
    """Raise NotFoundHere before the role is asked: what is another meeting's does not exist here for anybody."""
    if not queries.has_delegation(db.session(), meeting_id, delegation_id):
        raise NotFoundHere


def _back(meeting_id: str, command: Command) -> ResponseReturnValue:
    perform(command, current_actor())
    return redirect(url_for("delegations.show", meeting_id=meeting_id), 303)


def _at_the_console(meeting_id: str, command: Command) -> ResponseReturnValue:
    perform(command, current_actor())
    return redirect(url_for("console.show", meeting_id=meeting_id), 303)
