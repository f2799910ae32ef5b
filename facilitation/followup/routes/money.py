"""The money of an adopted list for anybody: what was planned, came and went, photos of the work, and questions."""

import secrets

from flask import Blueprint, current_app, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitation.aspirations.routes.photos import picture_answer
from facilitation.followup import queries
from facilitation.followup.flooding import count_money_question
from facilitation.followup.forms import MoneyQuestionForm, StrangersQuestionForm
from facilitation.followup.routes.tolerance import tolerance
from facilitation.followup.rules.follow_code import NoSuchFollowCode
from facilitation.followup.views import LinePage
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting
from facilitation.people.code_attempts import FOLLOW_CODE, count_wrong_code, refuse_guessing
from facilitation.people.identity import device_digest, keep_device

money = Blueprint("money", __name__)
money.after_request(keep_device)

FIRST_PAGE = 1


@money.get("/m/<code>/money")
def show(code: str) -> ResponseReturnValue:
    """Show the money of every proposal and of every payer."""
    del code  # the guard has found the meeting
    view = queries.money_page(db.session(), current_meeting(), tolerance())
    return render_template("followup/pages/money.html", view=view)


@money.get("/m/<code>/money/<int(max=99999):number>")
def show_proposal(code: str, number: int) -> ResponseReturnValue:
    """Show one proposal's money line by line, and how far its work is."""
    del code  # the guard has found the meeting
    page = request.args.get("page", FIRST_PAGE, type=int)
    meeting = current_meeting()
    proposal_id = queries.proposal_numbered(db.session(), meeting.meeting_id, number)
    now = current_app.extensions["clock"]()
    view = queries.ledger_page(db.session(), meeting, proposal_id, page=page, tolerance=tolerance(), now=now)
    return render_template("followup/pages/money_proposal.html", view=view)


@money.get("/m/<code>/money/lines/<int(max=999999):entry>")
def show_line(code: str, entry: int) -> ResponseReturnValue:
    """Show one line with what was asked about it, and the form to ask."""
    del code  # the guard has found the meeting
    form = form_in_progress(_form_type()) or _form_type()(formdata=None, submission_id=secrets.token_hex(16))
    return render_template("followup/pages/money_line.html", view=_line(entry), form=form)


@money.post("/m/<code>/money/lines/<int(max=999999):entry>/questions")
@stands_on("money.show_line")
def question_money(code: str, entry: int) -> ResponseReturnValue:
    """Ask about a line."""
    _line(entry)
    form = _form_type()()
    if not form.validate():
        return shown_again(form)
    command = kept(form).to_command(current_meeting().meeting_id, entry)
    if g.participant is None:
        _refuse_unknown(command.follow_code)
    count_money_question(current_actor())
    perform(command, current_actor())
    return redirect(url_for("money.show_line", code=code, entry=entry), 303)


@money.get("/m/<code>/progress/<digest>.jpg")
def show_picture(code: str, digest: str) -> ResponseReturnValue:
    """Give a photo of a work that the meeting shows."""
    del code  # the guard has found the meeting
    if not queries.is_progress_photo(db.session(), current_meeting().meeting_id, digest):
        raise NotFoundHere
    return picture_answer(digest)


@money.get("/m/<code>/gallery")
def show_gallery(code: str) -> ResponseReturnValue:
    """Show finished works, of this meeting and of the earlier ones it goes on from, before and after."""
    del code  # the guard has found the meeting
    view = queries.gallery_page(db.session(), current_meeting())
    return render_template("followup/pages/gallery.html", view=view)


def _line(entry: int) -> LinePage:
    return queries.line_page(db.session(), current_meeting(), entry)


def _form_type() -> type[MoneyQuestionForm]:
    """Whoever takes part only asks; everybody else shows that something of theirs is followed here."""
    return StrangersQuestionForm if g.participant is None else MoneyQuestionForm


def _refuse_unknown(follow_code: str) -> None:
    """Raise NoSuchFollowCode, and TooManyAttempts for whoever guesses."""
    refuse_guessing(device_digest(), FOLLOW_CODE)
    if not queries.is_follow_code_of(db.session(), current_meeting().meeting_id, follow_code):
        count_wrong_code(device_digest(), FOLLOW_CODE)
        raise NoSuchFollowCode
