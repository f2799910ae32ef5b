"""What anybody may read of a meeting, on a page and as open data."""

from flask import Blueprint, current_app, jsonify, render_template
from flask.typing import ResponseReturnValue

from facilitation.kernel.extensions import db
from facilitation.meetings.current import current_meeting
from facilitation.screens import queries
from facilitation.screens.open_data import as_open_data
from facilitation.screens.reasons import reason_page

public = Blueprint("public", __name__)


@public.get("/m/<code>/public")
def show(code: str) -> ResponseReturnValue:
    """Show agenda, money and rules at any time, the list as it grows, and the ranked list once it is revealed."""
    del code  # the guard has found the meeting
    view = queries.public(db.session(), current_meeting(), current_app.extensions["clock"]())
    return render_template("screens/public/pages/public.html", view=view)


@public.get("/m/<code>/open-data.json")
def open_data(code: str) -> ResponseReturnValue:
    """Give everything on the public page for other programs."""
    del code  # the guard has found the meeting
    view = queries.public(db.session(), current_meeting(), current_app.extensions["clock"]())
    return jsonify(as_open_data(view))


@public.get("/m/<code>/results/<int(max=9999):version>/why/<proposal_id>")
def show_reason(code: str, version: int, proposal_id: str) -> ResponseReturnValue:
    """Show why one proposal got its money or did not, and what would have changed it, once the result is revealed."""
    del code  # the guard has found the meeting
    chances = current_app.extensions["chances"]
    view = reason_page(db.session(), current_meeting(), chances, version=version, proposal_id=proposal_id)
    return render_template("screens/public/pages/reason.html", view=view)
