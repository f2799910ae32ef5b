"""The first account, and signing staff in and out."""

from flask import Blueprint, make_response, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, shown_again, stands_on
from facilitation.people import queries
from facilitation.people.commands import EndStaffSession
from facilitation.people.forms import SetUpForm, SignInForm
from facilitation.people.identity import forget_staff, keep_staff, staff_member

accounts = Blueprint("accounts", __name__)


@accounts.get("/setup")
def set_up() -> ResponseReturnValue:
    """Show the form of the first account, as long as there is none."""
    if queries.has_accounts(db.session()):
        return redirect(url_for("accounts.sign_in"), 303)
    return render_template("people/pages/set_up.html", form=form_in_progress(SetUpForm) or SetUpForm())


@accounts.post("/setup")
@stands_on("accounts.set_up")
def make_first_account() -> ResponseReturnValue:
    """Make the first account and sign it in."""
    form = SetUpForm()
    if not form.validate():
        return shown_again(form)
    return keep_staff(make_response(redirect(url_for("office.home"), 303)), form.make_first_account())


@accounts.get("/login")
def sign_in() -> ResponseReturnValue:
    """Show the sign-in form."""
    return render_template("people/pages/sign_in.html", form=form_in_progress(SignInForm) or SignInForm())


@accounts.post("/login")
@stands_on("accounts.sign_in")
def start_session() -> ResponseReturnValue:
    """Sign a member of staff in with a fresh token."""
    form = SignInForm()
    if not form.validate():
        return shown_again(form)
    return keep_staff(make_response(redirect(url_for("office.home"), 303)), form.sign_in())


@accounts.post("/logout")
def sign_out() -> ResponseReturnValue:
    """End this browser's staff session and its sockets."""
    member = staff_member()
    if member is not None:
        perform(
            EndStaffSession(token_digest=member.token_digest), Actor(role=Role.FACILITATOR, actor_id=member.staff_id)
        )
    return forget_staff(make_response(redirect(url_for("accounts.sign_in"), 303)))
