"""One proposal's partners for anybody, and pledging for whoever acts for a partner."""

import secrets

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting
from facilitation.partnership import queries
from facilitation.partnership.current import given_by_ceilings
from facilitation.partnership.forms import AnswerForm, PledgeForm, WithdrawForm
from facilitation.partnership.views import PledgePage

pledging = Blueprint("pledging", __name__)


@pledging.get("/m/<code>/proposals/<int(max=99999):number>/partners")
def show(code: str, number: int) -> ResponseReturnValue:
    """Show who contributes to a proposal, with the form for whoever acts for a partner."""
    del code  # the guard has found the meeting
    view = _page(number)
    form = form_in_progress(PledgeForm) or PledgeForm(formdata=None, submission_id=secrets.token_hex(16))
    return render_template("partnership/pages/pledge.html", view=view, form=form)


@pledging.post("/m/<code>/proposals/<int(max=99999):number>/pledges")
@stands_on("pledging.show")
def pledge(code: str, number: int) -> ResponseReturnValue:
    """Promise something for the partner one acts for."""
    form = PledgeForm()
    if not form.validate():
        return shown_again(form)
    command = kept(form).to_command(current_meeting().meeting_id, _page(number).line.proposal_id)
    perform(command, current_actor())
    return redirect(url_for("pledging.show", code=code, number=number), 303)


@pledging.post("/m/<code>/proposals/<int(max=99999):number>/pledges/<contribution_id>/back")
@stands_on("pledging.show")
def take_back(code: str, number: int, contribution_id: str) -> ResponseReturnValue:
    """Take back a pledge of one's own partner."""
    form = WithdrawForm()
    if not form.validate():
        return shown_again(form)
    perform(form.to_taking_back(current_meeting().meeting_id, contribution_id), current_actor())
    return redirect(url_for("pledging.show", code=code, number=number), 303)


@pledging.post("/m/<code>/help/answer")
@stands_on("helping.show")
def answer(code: str) -> ResponseReturnValue:
    """Say whether one acts for the partner that staff have named."""
    perform(AnswerForm().to_command(current_meeting().meeting_id), current_actor())
    return redirect(url_for("helping.show", code=code), 303)


def _page(number: int) -> PledgePage:
    return queries.pledge_page(db.session(), current_meeting(), number, g.participant, given=given_by_ceilings())
