"""The facilitator's hand on a motion."""

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import kept, shown_again, stands_on
from facilitation.voting.commands import CloseMotion, PutMotionAway, TakeMotionBack
from facilitation.voting.forms import GoalsForm, MotionForm

motions = Blueprint("motions", __name__)


@motions.post("/console/<meeting_id>/motions")
@stands_on("console.show")
def open_motion(meeting_id: str) -> ResponseReturnValue:
    """Ask everybody."""
    form = kept(MotionForm())
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, form.to_command(meeting_id))


@motions.post("/console/<meeting_id>/motions/goals")
@stands_on("console.show")
def ask_about_goals(meeting_id: str) -> ResponseReturnValue:
    """Ask everybody whether they agree on the goals of the programme."""
    form = kept(GoalsForm())
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, form.to_command(meeting_id))


@motions.post("/console/<meeting_id>/motions/<round_id>/close")
@stands_on("console.show")
def close_motion(meeting_id: str, round_id: str) -> ResponseReturnValue:
    """Take no more ballots and show the counts."""
    return _back(meeting_id, CloseMotion(meeting_id=meeting_id, round_id=round_id))


@motions.post("/console/<meeting_id>/motions/<round_id>/take-back")
@stands_on("console.show")
def take_motion_back(meeting_id: str, round_id: str) -> ResponseReturnValue:
    """Undo an opening by mistake."""
    return _back(meeting_id, TakeMotionBack(meeting_id=meeting_id, round_id=round_id))


@motions.post("/console/<meeting_id>/motions/<round_id>/put-away")
@stands_on("console.show")
def put_motion_away(meeting_id: str, round_id: str) -> ResponseReturnValue:
    """Go on."""
    return _back(meeting_id, PutMotionAway(meeting_id=meeting_id, round_id=round_id))


def _back(meeting_id: str, command: Command) -> ResponseReturnValue:
    perform(command, current_actor())
    return redirect(url_for("console.show", meeting_id=meeting_id), 303)
