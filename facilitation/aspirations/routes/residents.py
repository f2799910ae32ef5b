"""A resident proposes, completes, takes back, and supports."""

import secrets
from dataclasses import replace

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitation.aspirations import queries
from facilitation.aspirations.commands import SupportProposal, WithdrawAspiration, WithdrawSupport
from facilitation.aspirations.flooding import count_aspiration, may_compare
from facilitation.aspirations.forms.residents import AspirationForm, CompletionForm
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import NotAllowed
from facilitation.kernel.extensions import db
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import form_in_progress, shown_again, stands_on
from facilitation.meetings.current import current_meeting
from facilitation.people.views import Participant

aspirations = Blueprint("aspirations", __name__)

SHORTEST_COMPARED = 4


@aspirations.get("/m/<code>/propose")
def propose(code: str) -> ResponseReturnValue:
    """Show the form of a new aspiration; who has not joined joins first."""
    if g.participant is None:
        return redirect(url_for("phone.show", code=code), 303)
    meeting = current_meeting()
    form = form_in_progress(AspirationForm) or AspirationForm(
        hamlets=meeting.hamlets, submission_id=secrets.token_hex(16), hamlet_id=g.participant.hamlet_id
    )
    view = queries.propose_page(db.session(), meeting, g.participant)
    view = replace(view, similar=g.get("similar", ()), unsent_words=() if view.news.is_open else _unsent_words())
    return render_template("aspirations/pages/propose.html", view=view, form=form)


@aspirations.get("/m/<code>/similar")
def show_similar(code: str) -> ResponseReturnValue:
    """Give the proposals that resemble what is being typed; nothing for a few letters, or where asked too often."""
    del code  # the guard has found the meeting
    participant, title = _resident(), request.args.get("title", "").strip()
    if len(title) < SHORTEST_COMPARED or not may_compare(current_actor()):
        return "", 204
    hamlet_id = request.args.get("hamlet_id", participant.hamlet_id)
    similar = queries.similar_proposals(db.session(), current_meeting().meeting_id, title, hamlet_id)
    return render_template("aspirations/partials/similar.html", similar=similar, code=current_meeting().code)


@aspirations.post("/m/<code>/aspirations")
@stands_on("aspirations.propose")
def submit_aspiration(code: str) -> ResponseReturnValue:
    """Hand in a resident's own words, unless they should first look at what resembles them."""
    form = AspirationForm(hamlets=current_meeting().hamlets)
    if not form.validate():
        return shown_again(form)
    g.similar = queries.similar_proposals(db.session(), current_meeting().meeting_id, *form.asked)
    if not form.has_seen(g.similar):
        return shown_again(form)
    count_aspiration(current_actor())
    aspiration_id = perform(form.to_command(current_meeting().meeting_id), current_actor())
    return redirect(url_for("aspirations.show_own", code=code, aspiration_id=aspiration_id), 303)


@aspirations.get("/m/<code>/aspirations/<aspiration_id>")
def show_own(code: str, aspiration_id: str) -> ResponseReturnValue:
    """Show one of one's own aspirations, to be completed while it waits."""
    del code  # the guard has found the meeting
    view = queries.own_page(db.session(), current_meeting(), _resident(), aspiration_id)
    form = form_in_progress(CompletionForm) or CompletionForm.of(view.line, current_meeting().hamlets)
    return render_template("aspirations/pages/own_aspiration.html", view=view, form=form)


@aspirations.post("/m/<code>/aspirations/<aspiration_id>")
@stands_on("aspirations.show_own")
def complete_aspiration(code: str, aspiration_id: str) -> ResponseReturnValue:
    """Say more about it, or say it better."""
    form = CompletionForm(hamlets=current_meeting().hamlets)
    if not form.validate():
        return shown_again(form)
    perform(form.to_command(current_meeting().meeting_id, aspiration_id), current_actor())
    return redirect(url_for("own.show", code=code), 303)


@aspirations.post("/m/<code>/aspirations/<aspiration_id>/withdraw")
@stands_on("own.show")
def withdraw_aspiration(code: str, aspiration_id: str) -> ResponseReturnValue:
    """Take one's own words back."""
    command = WithdrawAspiration(meeting_id=current_meeting().meeting_id, aspiration_id=aspiration_id)
    perform(command, current_actor())
    return redirect(url_for("own.show", code=code), 303)


@aspirations.post("/m/<code>/proposals/<proposal_id>/support")
@stands_on("phone.show")
def support_proposal(code: str, proposal_id: str) -> ResponseReturnValue:
    """Want a proposal too."""
    return _back(code, SupportProposal(meeting_id=current_meeting().meeting_id, proposal_id=proposal_id))


@aspirations.post("/m/<code>/proposals/<proposal_id>/withdraw-support")
@stands_on("phone.show")
def withdraw_support(code: str, proposal_id: str) -> ResponseReturnValue:
    """Support a proposal no longer."""
    return _back(code, WithdrawSupport(meeting_id=current_meeting().meeting_id, proposal_id=proposal_id))


def _back(code: str, command: Command) -> ResponseReturnValue:
    perform(command, current_actor())
    return redirect(url_for("own.show" if "from_own" in request.form else "phone.show", code=code), 303)


def _resident() -> Participant:
    if g.participant is None:
        raise NotAllowed
    participant: Participant = g.participant
    return participant


def _unsent_words() -> tuple[str, ...]:
    """What was typed into a form that came too late."""
    return tuple(filter(None, (request.form.get("title", "").strip(),)))
