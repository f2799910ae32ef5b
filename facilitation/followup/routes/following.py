"""For anybody who holds a follow code: what became of it, without a login."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.followup import queries
from facilitation.followup.forms import FollowForm
from facilitation.followup.rules.follow_code import NoSuchFollowCode, read_follow_code
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
    _found(code)
    return redirect(url_for("following.show", code=code), 303)


@following.get("/follow/<code>")
def show(code: str) -> ResponseReturnValue:
    """Show what became of the wish or the proposal with this code."""
    try:
        view = _found(read_follow_code(code))
    except NoSuchFollowCode as unknown:
        raise NotFoundHere from unknown
    return render_template("followup/pages/follow.html", view=view)


def _found(code: str) -> FollowPage:
    refuse_guessing(device_digest(), FOLLOW_CODE)
    try:
        return queries.follow_page(db.session(), code)
    except NoSuchFollowCode:
        count_wrong_code(device_digest(), FOLLOW_CODE)
        raise
