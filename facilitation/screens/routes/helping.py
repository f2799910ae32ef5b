"""Who can help: for everybody, and for the phones of partners who are here."""

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue

from facilitation.kernel.extensions import db
from facilitation.meetings.current import current_meeting
from facilitation.screens.helping import help_page

helping = Blueprint("helping", __name__)


@helping.get("/m/<code>/help")
def show(code: str) -> ResponseReturnValue:
    """Show what is not funded and what each proposal still needs."""
    del code  # the guard has found the meeting
    view = help_page(db.session(), current_meeting(), g.participant)
    return render_template("screens/phone/pages/help.html", view=view)


@helping.get("/m/<code>/help/needs")
def show_needs(code: str) -> ResponseReturnValue:
    """Give the part of that page that changes while partners pledge."""
    del code  # the guard has found the meeting
    view = help_page(db.session(), current_meeting(), g.participant)
    return render_template("partnership/partials/needs.html", view=view)
