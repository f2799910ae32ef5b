"""For anybody who holds a follow code: what became of it, without a login."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.followup import queries
from facilitation.followup.forms import FollowForm
from facilitation.followup.rules.follow_code import NoSuchFollowCode, normalize
from facilitation.followup.views import FollowPage
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.people.code_attempts import FOLLOW_CODE, count_wrong_code, refuse_guessing
from facilitation.people.identity import device_digest, keep_device

following = Blueprint("following", __name__)
following.after_request(keep_device)


@following.get("/follow")
def ask() -> ResponseReturnValue:
    """Ask for the code."""
    return render_template("followup/pages/ask.html", form=form_in_progress(FollowForm) or FollowForm())


@following.post("/follow")
@stands_on("following.ask")
def follow() -> ResponseReturnValue:
    """Go to what was typed."""
    form = FollowForm()
    if not form.validate():
        return shown_again(form)
    code = kept(form).code.value
    if queries.is_ticket(db.session(), code):
        return redirect(url_for("own_ticket.show", ticket_code=code), 303)
    if _found(code) is None:
        raise NoSuchFollowCode
    return redirect(url_for("following.show", code=code), 303)


@following.get("/follow/<code>")
def show(code: str) -> ResponseReturnValue:
    """Show what became of the wish or the proposal with this code."""
    view = _found(normalize(code))
    if view is None:
        raise NotFoundHere
    return render_template("followup/pages/follow.html", view=view)


def _found(code: str) -> FollowPage | None:
    refuse_guessing(device_digest(), FOLLOW_CODE)
    view = queries.follow_page(db.session(), code)
    if view is None:
        count_wrong_code(device_digest(), FOLLOW_CODE)
    return view
