"""A meeting's partners and promises, for staff."""

import secrets

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor, today
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting
from facilitation.partnership import queries
from facilitation.partnership.commands import UnlinkPartner
from facilitation.partnership.current import given_by_ceilings
from facilitation.partnership.forms import (
    CallForm,
    ContributionForm,
    PartnershipDescribedForm,
    PresentForm,
    StepForm,
    WithdrawForm,
)
from facilitation.partnership.views import PartnersDesk, ProposalDesk

partnering = Blueprint("partnering", __name__)


@partnering.get("/console/<meeting_id>/partners")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show who acts for which partner, which pledges wait, and what every proposal has been promised."""
    del meeting_id  # the guard has found the meeting
    view = _desk()
    form = form_in_progress(PresentForm) or PresentForm(
        formdata=None, participants=view.participants, partners=view.partners
    )
    return render_template("partnership/pages/desk.html", view=view, form=form)


@partnering.post("/console/<meeting_id>/partners/present")
@stands_on("partnering.show")
def link_partner(meeting_id: str) -> ResponseReturnValue:
    """Let a participant act for a partner."""
    view = _desk()
    form = PresentForm(participants=view.participants, partners=view.partners)
    if not form.validate():
        return shown_again(form)
    return _desk_after(meeting_id, kept(form).to_command(meeting_id))


@partnering.post("/console/<meeting_id>/partners/present/<participant_id>/remove")
@stands_on("partnering.show")
def unlink_partner(meeting_id: str, participant_id: str) -> ResponseReturnValue:
    """Let a participant act for nobody."""
    return _desk_after(meeting_id, UnlinkPartner(meeting_id=meeting_id, participant_id=participant_id))


@partnering.post("/console/<meeting_id>/partners/call")
@stands_on("partnering.show")
def call_for_help(meeting_id: str) -> ResponseReturnValue:
    """Let the wall ask who can help, or stop asking."""
    return _desk_after(meeting_id, CallForm().to_command(meeting_id))


@partnering.get("/console/<meeting_id>/partners/<int(max=99999):number>")
def show_proposal(meeting_id: str, number: int) -> ResponseReturnValue:
    """Show one proposal's partners, with what staff can write down."""
    del meeting_id  # the guard has found the meeting
    view = _proposal(number)
    return render_template(
        "partnership/pages/proposal_desk.html",
        view=view,
        form=form_in_progress(ContributionForm)
        or ContributionForm(formdata=None, partners=view.partners, submission_id=secrets.token_hex(16)),
        described_form=form_in_progress(PartnershipDescribedForm) or PartnershipDescribedForm.of(view.line),
    )


@partnering.post("/console/<meeting_id>/partners/<int(max=99999):number>/contributions")
@stands_on("partnering.show_proposal")
def record_contribution(meeting_id: str, number: int) -> ResponseReturnValue:
    """Write down what a partner promises."""
    view = _proposal(number)
    form = ContributionForm(partners=view.partners)
    if not form.validate():
        return shown_again(form)
    return _proposal_after(meeting_id, number, kept(form).to_command(meeting_id, view.line.proposal_id))


@partnering.post("/console/<meeting_id>/partners/<int(max=99999):number>/partnership")
@stands_on("partnering.show_proposal")
def describe_partnership(meeting_id: str, number: int) -> ResponseReturnValue:
    """Write down what a proposal is as a partnership."""
    form = PartnershipDescribedForm()
    if not form.validate():
        return shown_again(form)
    command = kept(form).to_command(meeting_id, _proposal(number).line.proposal_id)
    return _proposal_after(meeting_id, number, command)


@partnering.post("/console/<meeting_id>/partners/<int(max=99999):number>/<contribution_id>/confirm")
@stands_on("partnering.show_proposal")
def confirm(meeting_id: str, number: int, contribution_id: str) -> ResponseReturnValue:
    """Count on a pledge from now on."""
    form = StepForm()
    if not form.validate():
        return shown_again(form)
    return _proposal_after(meeting_id, number, form.to_confirmation(meeting_id, contribution_id))


@partnering.post("/console/<meeting_id>/partners/<int(max=99999):number>/<contribution_id>/deliver")
@stands_on("partnering.show_proposal")
def deliver(meeting_id: str, number: int, contribution_id: str) -> ResponseReturnValue:
    """Write down that a contribution is here."""
    form = StepForm()
    if not form.validate():
        return shown_again(form)
    return _proposal_after(meeting_id, number, form.to_delivery(meeting_id, contribution_id))


@partnering.post("/console/<meeting_id>/partners/<int(max=99999):number>/<contribution_id>/withdraw")
@stands_on("partnering.show_proposal")
def withdraw(meeting_id: str, number: int, contribution_id: str) -> ResponseReturnValue:
    """Take a promise back, with its reason."""
    form = WithdrawForm()
    if not form.validate():
        return shown_again(form)
    return _proposal_after(meeting_id, number, form.to_withdrawal(meeting_id, contribution_id))


def _desk() -> PartnersDesk:
    return queries.desk(db.session(), current_meeting(), given=given_by_ceilings(), today=today())


def _proposal(number: int) -> ProposalDesk:
    return queries.proposal_desk(db.session(), current_meeting(), number, given=given_by_ceilings(), today=today())


def _desk_after(meeting_id: str, command: Command) -> ResponseReturnValue:
    perform(command, current_actor())
    return redirect(url_for("partnering.show", meeting_id=meeting_id), 303)


def _proposal_after(meeting_id: str, number: int, command: Command) -> ResponseReturnValue:
    perform(command, current_actor())
    return redirect(url_for("partnering.show_proposal", meeting_id=meeting_id, number=number), 303)
