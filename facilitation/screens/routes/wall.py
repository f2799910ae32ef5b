"""The projector, and the QR code that stands on it."""

from io import BytesIO

import segno
from flask import Blueprint, Response, current_app, render_template
from flask.typing import ResponseReturnValue

from facilitation.kernel.extensions import db
from facilitation.meetings.current import current_meeting
from facilitation.screens import queries
from facilitation.screens.addresses import join_address

PICTURE_SECONDS = 60 * 60

wall = Blueprint("wall", __name__)


@wall.get("/m/<code>/wall")
def show(code: str) -> ResponseReturnValue:
    """Show the slide of the present phase, which changes by itself."""
    del code  # the guard has found the meeting
    settings, now = current_app.extensions["settings"], current_app.extensions["clock"]()
    view = queries.wall(db.session(), current_meeting().meeting_id, settings, now)
    return render_template("screens/wall/pages/wall.html", view=view)


@wall.get("/m/<code>/qr.svg")
def qr(code: str) -> ResponseReturnValue:
    """Draw the address that phones scan."""
    del code  # the guard has found the meeting
    address = join_address(db.session(), current_app.extensions["settings"])
    picture = BytesIO()
    segno.make(f"{address}/M/{current_meeting().code}".upper(), error="m").save(
        picture, kind="svg", scale=10, border=4, dark="#000", light="#fff", xmldecl=False, svgns=True, omitsize=True
    )
    response = Response(picture.getvalue(), mimetype="image/svg+xml")
    # The page names the address it wants the picture of, so another address is another picture.
    response.cache_control.max_age = PICTURE_SECONDS
    return response
