"""The ballot by plain HTTP, and the facilitator's hand on the round."""

from flask import Blueprint, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import kept, shown_again, stands_on, wants_json
from facilitation.meetings.current import current_meeting
from facilitation.voting.commands import ClosePractice, CloseRound, OpenRound
from facilitation.voting.forms import LotForm, PracticeForm, RedrawForm, ballot_from_form
from facilitation.voting.replies import accepted

voting = Blueprint("voting", __name__)
rounds = Blueprint("rounds", __name__)


@voting.post("/m/<code>/ballot")
@stands_on("phone.show")
def cast_ballot(code: str) -> ResponseReturnValue:
    """Store a ballot; the outbox gets the same answer as over the socket."""
    command = ballot_from_form(current_meeting().meeting_id, request.form)
    reply = perform(command, current_actor())
    return jsonify(accepted(reply)) if wants_json() else redirect(url_for("phone.show", code=code), 303)


@rounds.post("/console/<meeting_id>/lot")
@stands_on("console.show")
def draw_lot(meeting_id: str) -> ResponseReturnValue:
    """Draw ballot numbers and tie order, on the terms typed or on those there are."""
    form = kept(LotForm() if "method" in request.form else RedrawForm())
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, form.to_command(meeting_id))


@rounds.post("/console/<meeting_id>/rounds/<round_id>/open")
@stands_on("console.show")
def open_round(meeting_id: str, round_id: str) -> ResponseReturnValue:
    """Take ballots from now on."""
    return _back(meeting_id, OpenRound(meeting_id=meeting_id, round_id=round_id))


@rounds.post("/console/<meeting_id>/rounds/<round_id>/close")
@stands_on("console.show")
def close_round(meeting_id: str, round_id: str) -> ResponseReturnValue:
    """Take no more ballots and freeze the result."""
    return _back(meeting_id, CloseRound(meeting_id=meeting_id, round_id=round_id))


@rounds.post("/console/<meeting_id>/practice")
@stands_on("console.show")
def open_practice(meeting_id: str) -> ResponseReturnValue:
    """Let everybody try out a ballot."""
    form = PracticeForm()
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, form.to_command(meeting_id))


@rounds.post("/console/<meeting_id>/practice/<round_id>/close")
@stands_on("console.show")
def close_practice(meeting_id: str, round_id: str) -> ResponseReturnValue:
    """End the practice and leave nothing of it."""
    return _back(meeting_id, ClosePractice(meeting_id=meeting_id, round_id=round_id))


def _back(meeting_id: str, command: Command) -> ResponseReturnValue:
    perform(command, current_actor())
    return redirect(url_for("console.show", meeting_id=meeting_id), 303)
