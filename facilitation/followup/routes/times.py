"""How long everything took and what it cost, for anybody."""

from flask import Blueprint, current_app, render_template, request
from flask.typing import ResponseReturnValue

from facilitation.followup import queries
from facilitation.kernel.extensions import db
from facilitation.meetings.current import current_meeting

times = Blueprint("times", __name__)


@times.get("/m/<code>/times")
def show(code: str) -> ResponseReturnValue:
    """Show the minutes of the meeting's parts, and the days until what was agreed on was finished, of one subject."""
    del code  # the guard has found the meeting
    now, subject = current_app.extensions["clock"](), request.args.get("subject", "")
    view = queries.times_page(db.session(), current_meeting(), now, subject=subject)
    return render_template("followup/pages/times.html", view=view)
