"""The plenary's page for whoever writes and confirms, and the adopted list for anybody."""

from flask import Blueprint, Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitation.agreement import queries
from facilitation.agreement.commands import DropCorrection
from facilitation.agreement.forms.consent import BindingRoundForm
from facilitation.agreement.forms.plenary import ConfirmForm, CorrectionForm, DecisionForm, TogetherForm, UnreadyForm
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting

plenary = Blueprint("plenary", __name__)
adoption = Blueprint("adoption", __name__)


@plenary.get("/console/<meeting_id>/agreement")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show what is decided, what is lacking, and how far the adoption is."""
    del meeting_id  # the guard has found the meeting
    return render_template(
        "agreement/pages/plenary.html",
        view=queries.agreement_board(db.session(), current_meeting()),
        correction_form=form_in_progress(CorrectionForm) or CorrectionForm(formdata=None),
        unready_form=form_in_progress(UnreadyForm) or UnreadyForm(formdata=None),
    )


@plenary.get("/console/<meeting_id>/agreement/<proposal_id>")
def show_proposal(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Show one proposal with the form that decides about it."""
    del meeting_id  # the guard has found the meeting
    view = queries.decision_page(db.session(), current_meeting(), proposal_id)
    form = form_in_progress(DecisionForm) or DecisionForm.of(view, as_negotiated="negotiated" in request.args)
    binding = form_in_progress(BindingRoundForm) or BindingRoundForm.about(view.line)
    return render_template("agreement/pages/decision.html", view=view, form=form, binding_form=binding)


@plenary.post("/console/<meeting_id>/agreement/<proposal_id>")
@stands_on("plenary.show_proposal")
def decide(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Write down what is decided about a proposal."""
    view = queries.decision_page(db.session(), current_meeting(), proposal_id)
    form = DecisionForm(view)
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, kept(form).to_command(view))


@plenary.post("/console/<meeting_id>/agreement/together")
@stands_on("plenary.show")
def agree_together(meeting_id: str) -> ResponseReturnValue:
    """Agree on several proposals in one go."""
    return _back(meeting_id, TogetherForm().to_command(meeting_id))


@plenary.post("/console/<meeting_id>/agreement/confirm")
@stands_on("plenary.show")
def confirm(meeting_id: str) -> ResponseReturnValue:
    """Confirm the list as one of two."""
    return _back(meeting_id, ConfirmForm().to_command(meeting_id))


@plenary.post("/console/<meeting_id>/agreement/unready")
@stands_on("plenary.show")
def adopt_unready(meeting_id: str) -> ResponseReturnValue:
    """Write down why the list is adopted although nobody looks after something on it yet."""
    form = UnreadyForm()
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, kept(form).to_command(meeting_id))


@plenary.post("/console/<meeting_id>/agreement/correction")
@stands_on("plenary.show")
def begin_correction(meeting_id: str) -> ResponseReturnValue:
    """Open the adopted list for another version."""
    form = CorrectionForm()
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, kept(form).to_command(meeting_id))


@plenary.post("/console/<meeting_id>/agreement/correction/drop")
@stands_on("plenary.show")
def drop_correction(meeting_id: str) -> ResponseReturnValue:
    """Give the correction up."""
    return _back(meeting_id, DropCorrection(meeting_id=meeting_id))


@adoption.get("/m/<code>/adopted/<int(max=9999):version>.json")
def adopted(code: str, version: int) -> ResponseReturnValue:
    """Give the very bytes that were adopted, whose SHA-256 is the checksum."""
    del code  # the guard has found the meeting
    body = queries.adopted_body(db.session(), current_meeting().meeting_id, version)
    return Response(body, mimetype="application/json")


def _back(meeting_id: str, command: Command) -> ResponseReturnValue:
    perform(command, current_actor())
    return redirect(url_for("plenary.show", meeting_id=meeting_id), 303)
