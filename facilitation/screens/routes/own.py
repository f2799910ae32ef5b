"""A resident's own proposals, and what became of each."""

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.errors import NotAllowed
from facilitation.kernel.extensions import db
from facilitation.meetings.current import current_meeting
from facilitation.screens.own import own_page

own = Blueprint("own", __name__)


@own.get("/m/<code>/own")
def show(code: str) -> ResponseReturnValue:
    """Show them; who has not joined joins first."""
    if g.participant is None:
        return redirect(url_for("phone.show", code=code), 303)
    view = own_page(db.session(), current_meeting(), g.participant)
    return render_template("aspirations/pages/own.html", view=view)


@own.get("/m/<code>/own/list")
def show_list(code: str) -> ResponseReturnValue:
    """Give the part of the page that changes when staff deal with the list."""
    del code  # the guard has found the meeting
    if g.participant is None:
        raise NotAllowed
    view = own_page(db.session(), current_meeting(), g.participant)
    return render_template("aspirations/partials/own_list.html", view=view)
