"""The consent check: its pages for staff, and the answer of whoever takes part."""

import secrets

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.agreement import queries
from facilitation.agreement.commands import CloseConsentCheck, FindConsensus, PutConsentCheckAway
from facilitation.agreement.flooding import count_answer
from facilitation.agreement.forms.consent import (
    AskForm,
    BindingRoundForm,
    ConsentForm,
    HandlingForm,
    ObjectionForm,
    ReadOutForm,
)
from facilitation.agreement.forms.plenary import FindForm
from facilitation.agreement.views import ConsentPage
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting

consent = Blueprint("consent", __name__)
consenting = Blueprint("consenting", __name__)


@consenting.post("/m/<code>/consent")
@stands_on("phone.show")
def answer(code: str) -> ResponseReturnValue:
    """Take what somebody says to the check."""
    form = ConsentForm()
    if not form.validate():
        return shown_again(form)
    count_answer(current_actor())
    perform(kept(form).to_command(current_meeting().meeting_id), current_actor())
    return redirect(url_for("phone.show", code=code), 303)


@consent.post("/console/<meeting_id>/agreement/checks")
@stands_on("plenary.show")
def ask(meeting_id: str) -> ResponseReturnValue:
    """Ask everybody who objects."""
    check_id = str(perform(AskForm().to_command(meeting_id), current_actor()))
    return _to_page(meeting_id, check_id)


@consent.get("/console/<meeting_id>/agreement/checks/<check_id>")
def show(meeting_id: str, check_id: str) -> ResponseReturnValue:
    """Show one check: its counts, what was said, and what became of it."""
    del meeting_id  # the guard has found the meeting
    view = _page(check_id)
    fresh = ObjectionForm(formdata=None, submission_id=secrets.token_hex(16))
    return render_template(
        "agreement/pages/consent.html",
        view=view,
        form=(form_in_progress(ObjectionForm) or fresh).offering(view.check),
        handling_forms=_handling_forms(view),
    )


@consent.get("/console/<meeting_id>/agreement/checks/<check_id>/answers")
def show_answers(meeting_id: str, check_id: str) -> ResponseReturnValue:
    """Give the part of the page that changes while people answer."""
    del meeting_id  # the guard has found the meeting
    view = _page(check_id)
    return render_template("agreement/partials/consent_answers.html", view=view, handling_forms=_handling_forms(view))


@consent.post("/console/<meeting_id>/agreement/checks/<check_id>/objections")
@stands_on("consent.show")
def record(meeting_id: str, check_id: str) -> ResponseReturnValue:
    """Write down what somebody without a phone objects to."""
    _page(check_id)
    form = ObjectionForm()
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id, check_id), current_actor())
    return _to_page(meeting_id, check_id)


@consent.post("/console/<meeting_id>/agreement/checks/<check_id>/read-out")
@stands_on("consent.show")
def read_out(meeting_id: str, check_id: str) -> ResponseReturnValue:
    """Put the words of one answer on the wall, or take them off."""
    _page(check_id)
    perform(ReadOutForm().to_command(meeting_id, check_id), current_actor())
    return _to_page(meeting_id, check_id)


@consent.post("/console/<meeting_id>/agreement/checks/<check_id>/close")
@stands_on("consent.show")
def close(meeting_id: str, check_id: str) -> ResponseReturnValue:
    """Take no more answers; one that nobody has answered is gone, and its page with it."""
    has_answers = _page(check_id).check.answers > 0
    perform(CloseConsentCheck(meeting_id=meeting_id, check_id=check_id), current_actor())
    return _to_page(meeting_id, check_id) if has_answers else _to_plenary(meeting_id)


@consent.post("/console/<meeting_id>/agreement/checks/<check_id>/put-away")
@stands_on("consent.show")
def put_away(meeting_id: str, check_id: str) -> ResponseReturnValue:
    """Go on."""
    _page(check_id)
    perform(PutConsentCheckAway(meeting_id=meeting_id, check_id=check_id), current_actor())
    return _to_plenary(meeting_id)


@consent.post("/console/<meeting_id>/agreement/checks/<check_id>/objections/<answer_id>")
@stands_on("consent.show")
def handle(meeting_id: str, check_id: str, answer_id: str) -> ResponseReturnValue:
    """Write down what became of an objection."""
    _page(check_id)
    form = HandlingForm(answer_id=answer_id)
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id), current_actor())
    return _to_page(meeting_id, check_id)


@consent.post("/console/<meeting_id>/agreement/<proposal_id>/mufakat")
@stands_on("plenary.show_proposal")
def find(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Find that what is decided is mufakat."""
    queries.decision_page(db.session(), current_meeting(), proposal_id)
    return _to_proposal(FindForm().to_command(meeting_id, proposal_id))


@consent.post("/console/<meeting_id>/agreement/<proposal_id>/binding-round")
@stands_on("plenary.show_proposal")
def open_binding_round(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Let everybody vote, where no consensus was found; the control screen counts it."""
    queries.decision_page(db.session(), current_meeting(), proposal_id)
    form = BindingRoundForm()
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id, proposal_id), current_actor())
    return redirect(f"/console/{meeting_id}/", 303)


def _page(check_id: str) -> ConsentPage:
    """The check; raises NotFoundHere first, because no refusal can be shown on the page of one that is not there."""
    return queries.consent_page(db.session(), current_meeting(), check_id)


def _handling_forms(view: ConsentPage) -> dict[str, HandlingForm]:
    typed = form_in_progress(HandlingForm)
    forms = {one.answer_id: HandlingForm.of(one) for one in view.objections}
    return forms | ({typed.answer_id: typed} if typed else {})


def _to_proposal(command: FindConsensus) -> ResponseReturnValue:
    perform(command, current_actor())
    where = url_for("plenary.show_proposal", meeting_id=command.meeting_id, proposal_id=command.proposal_id)
    return redirect(where, 303)


def _to_page(meeting_id: str, check_id: str) -> ResponseReturnValue:
    return redirect(url_for("consent.show", meeting_id=meeting_id, check_id=check_id), 303)


def _to_plenary(meeting_id: str) -> ResponseReturnValue:
    return redirect(url_for("plenary.show", meeting_id=meeting_id), 303)
