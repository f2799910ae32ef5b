"""The pages of the proposals for everybody, and of what was said about them for staff."""

import secrets
from dataclasses import replace

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitation.aspirations.forms.fields import wanted_order
from facilitation.dialogue import queries
from facilitation.dialogue.commands import RestoreEntry
from facilitation.dialogue.flooding import count_entry
from facilitation.dialogue.forms import AnswerForm, ArgumentForm, HideForm, QuestionForm, SpotlightForm
from facilitation.dialogue.rules.entry import entry_kind
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import form_in_progress, shown_again, stands_on
from facilitation.meetings.current import current_meeting

dialogue = Blueprint("dialogue", __name__)
answering = Blueprint("answering", __name__)

CHANGING = "POST"


@dialogue.get("/m/<code>/proposals")
def show_proposals(code: str) -> ResponseReturnValue:
    """List every proposal, by topic, for anybody."""
    del code  # the guard has found the meeting
    view = queries.proposals_page(db.session(), current_meeting(), g.participant, wanted_order(request.args))
    return render_template("dialogue/pages/proposals.html", view=replace(view, unsent_words=_unsent_words()))


@dialogue.get("/m/<code>/proposals/<int(max=99999):number>")
def show_proposal(code: str, number: int) -> ResponseReturnValue:
    """Show one proposal, what was said about it, and the forms to ask and argue for whoever has joined."""
    view = queries.proposal_page(db.session(), current_meeting(), number, g.participant)
    if view is None:
        # Whoever was writing about a proposal that has left the list finds their words above the list.
        if request.method == CHANGING:
            return show_proposals(code)
        raise NotFoundHere
    kept = view.talk.proposal.number
    if kept != number and request.method != CHANGING:
        return redirect(url_for("dialogue.show_proposal", code=code, number=kept), 303)
    return render_template(
        "dialogue/pages/proposal.html",
        view=replace(view, unsent_words=_unsent_words()),
        question_form=form_in_progress(QuestionForm) or QuestionForm(submission_id=secrets.token_hex(16)),
        argument_form=form_in_progress(ArgumentForm) or ArgumentForm(),
    )


@dialogue.get("/m/<code>/proposals/<int(max=99999):number>/dialogue")
def show_dialogue(code: str, number: int) -> ResponseReturnValue:
    """Give the part of a proposal's page that changes while people talk."""
    del code  # the guard has found the meeting
    view = queries.proposal_page(db.session(), current_meeting(), number, g.participant)
    if view is None:
        raise NotFoundHere
    return render_template("dialogue/partials/said.html", view=view)


@dialogue.post("/m/<code>/proposals/<int(max=99999):number>/questions")
@stands_on("dialogue.show_proposal")
def ask_question(code: str, number: int) -> ResponseReturnValue:
    """Ask about a proposal."""
    form = QuestionForm()
    if not form.validate():
        return shown_again(form)
    count_entry(current_actor())
    perform(form.to_command(current_meeting().meeting_id, _proposal_id(number)), current_actor())
    return redirect(url_for("dialogue.show_proposal", code=code, number=number), 303)


@dialogue.post("/m/<code>/proposals/<int(max=99999):number>/arguments")
@stands_on("dialogue.show_proposal")
def argue(code: str, number: int) -> ResponseReturnValue:
    """Give an argument for or against a proposal."""
    form = ArgumentForm()
    if not form.validate():
        return shown_again(form)
    count_entry(current_actor())
    perform(form.to_command(current_meeting().meeting_id, _proposal_id(number)), current_actor())
    return redirect(url_for("dialogue.show_proposal", code=code, number=number), 303)


@answering.get("/console/<meeting_id>/dialogue")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show what waits for an answer, and everything that was said."""
    del meeting_id  # the guard has found the meeting
    view = queries.desk(db.session(), current_meeting(), current_actor())
    return render_template("dialogue/pages/desk.html", view=view)


@answering.get("/console/<meeting_id>/dialogue/entries")
def show_entries(meeting_id: str) -> ResponseReturnValue:
    """Give the part of the page that changes while people talk."""
    del meeting_id  # the guard has found the meeting
    view = queries.desk(db.session(), current_meeting(), current_actor())
    return render_template("dialogue/partials/desk.html", view=view)


@answering.post("/console/<meeting_id>/questions/<question_id>/answer")
@stands_on("answering.show")
def answer_question(meeting_id: str, question_id: str) -> ResponseReturnValue:
    """Answer a question, or correct one's own answer."""
    form = AnswerForm()
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, form.to_command(meeting_id, question_id))


@answering.post("/console/<meeting_id>/dialogue/<kind>/<entry_id>/hide")
@stands_on("answering.show")
def hide_entry(meeting_id: str, kind: str, entry_id: str) -> ResponseReturnValue:
    """Take an entry out of everybody's sight, with a reason."""
    form = HideForm()
    if not form.validate():
        return shown_again(form)
    return _back(meeting_id, form.to_command(meeting_id, entry_kind(kind), entry_id))


@answering.post("/console/<meeting_id>/dialogue/<kind>/<entry_id>/restore")
@stands_on("answering.show")
def restore_entry(meeting_id: str, kind: str, entry_id: str) -> ResponseReturnValue:
    """Show a hidden entry again."""
    return _back(meeting_id, RestoreEntry(meeting_id=meeting_id, kind=entry_kind(kind), entry_id=entry_id))


@answering.post("/console/<meeting_id>/spotlight")
@stands_on("answering.show")
def set_spotlight(meeting_id: str) -> ResponseReturnValue:
    """Say which proposal is being discussed."""
    return _back(meeting_id, SpotlightForm().to_command(meeting_id))


def _proposal_id(number: int) -> str:
    return queries.proposal_id(db.session(), current_meeting().meeting_id, number)


def _unsent_words() -> tuple[str, ...]:
    """What came with a form that was just refused; the page shows it where the form itself is gone."""
    words = (request.form.get(name, "").strip() for name in ("question", "argument"))
    return tuple(filter(None, words))


def _back(meeting_id: str, command: Command) -> ResponseReturnValue:
    perform(command, current_actor())
    return redirect(url_for("answering.show", meeting_id=meeting_id), 303)
