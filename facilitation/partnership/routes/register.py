"""The register of commitments: for staff who write down promises, and for anybody who reads what became of them."""

import secrets

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.aspirations.routes.photos import picture_answer
from facilitation.kernel.asking import current_actor, today
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.kernel.uploads import take_larger
from facilitation.meetings.current import current_meeting
from facilitation.partnership import queries
from facilitation.partnership.forms import CommitmentForm, ConclusionForm
from facilitation.partnership.forms.commitments import PICTURE
from facilitation.partnership.uploading import LARGEST_REQUEST_BYTES, kept_picture
from facilitation.partnership.views import CommitmentPage, RegisterDesk

register = Blueprint("register", __name__)
public_register = Blueprint("public_register", __name__)

take_larger(register, most_bytes=LARGEST_REQUEST_BYTES, endpoint="register.conclude")


@register.get("/console/<meeting_id>/commitments")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show every promise of the meeting, what became of it, and the form for one more."""
    del meeting_id  # the guard has found the meeting
    view = _desk()
    form = form_in_progress(CommitmentForm) or CommitmentForm(
        formdata=None, partners=view.partners, proposals=view.proposals, submission_id=secrets.token_hex(16)
    )
    return render_template("partnership/pages/register_desk.html", view=view, form=form)


@register.post("/console/<meeting_id>/commitments")
@stands_on("register.show")
def record(meeting_id: str) -> ResponseReturnValue:
    """Write down what a party promises."""
    view = _desk()
    form = CommitmentForm(partners=view.partners, proposals=view.proposals)
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id), current_actor())
    return redirect(url_for("register.show", meeting_id=meeting_id), 303)


@register.get("/console/<meeting_id>/commitments/<commitment_id>")
def show_commitment(meeting_id: str, commitment_id: str) -> ResponseReturnValue:
    """Show one commitment with what can be written down about it."""
    del meeting_id  # the guard has found the meeting
    view = _commitment(commitment_id)
    form = form_in_progress(ConclusionForm) or ConclusionForm(view.line, formdata=None)
    return render_template("partnership/pages/commitment.html", view=view, form=form)


@register.post("/console/<meeting_id>/commitments/<commitment_id>")
@stands_on("register.show_commitment")
def conclude(meeting_id: str, commitment_id: str) -> ResponseReturnValue:
    """Write down what became of it; the picture, if there is one, is kept first."""
    form = ConclusionForm(_commitment(commitment_id).line)
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id, commitment_id, kept_picture(PICTURE)), current_actor())
    return redirect(url_for("register.show_commitment", meeting_id=meeting_id, commitment_id=commitment_id), 303)


@public_register.get("/m/<code>/commitments")
def show_public(code: str) -> ResponseReturnValue:
    """Show anybody who promised what, and what became of it."""
    del code  # the guard has found the meeting
    view = queries.register(db.session(), current_meeting(), today=today())
    return render_template("partnership/pages/register.html", view=view)


@public_register.get("/m/<code>/commitments/<digest>.jpg")
def show_picture(code: str, digest: str) -> ResponseReturnValue:
    """Give anybody the picture that shows what became of a promise."""
    del code  # the guard has found the meeting
    if not queries.is_evidence(db.session(), current_meeting().meeting_id, digest):
        raise NotFoundHere
    return picture_answer(digest)


def _desk() -> RegisterDesk:
    return queries.register_desk(db.session(), current_meeting(), today=today())


def _commitment(commitment_id: str) -> CommitmentPage:
    return queries.commitment_page(db.session(), current_meeting(), commitment_id, today=today())
