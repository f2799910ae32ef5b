"""The officials' pages: the meetings, and one meeting's result."""

from flask import Blueprint, current_app, g, render_template, request
from flask.typing import ResponseReturnValue

from facilitation.kernel.extensions import db
from facilitation.meetings.current import current_meeting
from facilitation.screens import queries

office = Blueprint("office", __name__)


@office.get("/office/")
def home() -> ResponseReturnValue:
    """List the meetings and the addresses that phones can use."""
    view = queries.office(db.session(), g.staff, current_app.extensions["settings"])
    return render_template("screens/office/pages/home.html", view=view)


@office.get("/office/addresses")
def addresses() -> ResponseReturnValue:
    """Give the addresses of the page above anew; nothing where the ones it has seen are still the present ones."""
    view = queries.office(db.session(), g.staff, current_app.extensions["settings"])
    if request.args.getlist("seen") == [address.url for address in view.addresses]:
        return "", 204
    return render_template("screens/office/partials/addresses.html", view=view)


@office.get("/office/meetings/<meeting_id>/")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show one meeting's ranked list, its files and the head of its journal."""
    del meeting_id  # the guard has found the meeting
    return render_template(
        "screens/office/pages/meeting.html", view=queries.office_meeting(db.session(), current_meeting())
    )
