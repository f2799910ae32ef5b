"""The resident's pages: entering a code, and the one page of the meeting."""

import secrets
from dataclasses import replace

from flask import Blueprint, current_app, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitation.agreement.forms.consent import ConsentForm
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, shown_again, stands_on
from facilitation.meetings import queries as meetings
from facilitation.meetings.current import current_meeting
from facilitation.meetings.views import Meeting
from facilitation.people.code_attempts import count_wrong_code, refuse_guessing
from facilitation.people.forms import JoinForm
from facilitation.people.guards import may_be_staff
from facilitation.people.identity import device_digest, keep_device
from facilitation.people.rules.participant import NamesakeHere
from facilitation.screens import queries
from facilitation.screens.forms import EnterForm
from facilitation.screens.live import Live
from facilitation.screens.refusals import NoSuchCode
from facilitation.screens.views import PhoneScreen
from facilitation.voting.forms import typed_marks
from facilitation.voting.rules.ballot import BallotChangedElsewhere

phone = Blueprint("phone", __name__)
phone.after_request(keep_device)
entrance = Blueprint("entrance", __name__)
entrance.after_request(keep_device)


@entrance.get("/")
def enter() -> ResponseReturnValue:
    """Show the code form; on the laptop itself, go to the office."""
    if may_be_staff():
        return redirect(url_for("office.home"), 303)
    return render_template("screens/phone/pages/enter.html", form=form_in_progress(EnterForm) or EnterForm())


@entrance.get("/enter")
def show_code_form() -> ResponseReturnValue:
    """Show the code form wherever this is opened."""
    return render_template("screens/phone/pages/enter.html", form=form_in_progress(EnterForm) or EnterForm())


@entrance.post("/enter")
@stands_on("entrance.show_code_form")
def enter_code() -> ResponseReturnValue:
    """Go to the meeting whose code was typed."""
    form = EnterForm()
    if not form.validate():
        return shown_again(form)
    refuse_guessing(device_digest())
    if meetings.meeting_by_code(db.session(), form.code.value) is None:
        count_wrong_code(device_digest())
        raise NoSuchCode
    return redirect(url_for("phone.show", code=form.code.value), 303)


@entrance.get("/M/<code>")
def scan(code: str) -> ResponseReturnValue:
    """Follow the QR code, which is all capitals because that makes its squares larger."""
    return redirect(url_for("phone.show", code=code), 303)


@phone.get("/m/<code>/")
def show(code: str) -> ResponseReturnValue:
    """Show what there is to do now: join, propose, vote, or read the result."""
    del code  # the guard has found the meeting
    meeting = current_meeting()
    form = _form(meeting)
    view = replace(with_refused_words(_screen(meeting)), asks_namesake=_asks_namesake(form))
    consent_form = _consent_form(view)
    view = replace(view, unsent_words=_unsent_words(consent_form))
    return render_template("screens/phone/pages/phone.html", view=view, form=form, consent_form=consent_form)


@phone.get("/m/<code>/live/<region>")
def show_region(code: str, region: str) -> ResponseReturnValue:
    """Give the newest snapshot of a public region to whoever missed one."""
    del code  # the guard has found the meeting
    live: Live = current_app.extensions["live"]
    return live.catch_up(current_meeting().meeting_id, region, {"phone", "wall", "dialogue", "list", "help"})


def _screen(meeting: Meeting) -> PhoneScreen:
    now = current_app.extensions["clock"]()
    return queries.phone(db.session(), meeting, g.participant, submission_id=secrets.token_hex(16), now=now)


def _form(meeting: Meeting) -> JoinForm | None:
    if g.participant is not None:
        return None
    return form_in_progress(JoinForm) or JoinForm(hamlets=meeting.hamlets)


def _consent_form(view: PhoneScreen) -> ConsentForm | None:
    if view.consent is None:
        return None
    typed = form_in_progress(ConsentForm)
    # What was typed for a check that another has followed must not become an answer to that one.
    form = typed if typed and typed.is_about(view.consent) else None
    return (form or ConsentForm.of(view.consent, view.own_answer, secrets.token_hex(16))).offering(view.consent)


def _unsent_words(shown: ConsentForm | None) -> str:
    """What came with an answer to a check that is over, where no form holds it any more."""
    is_held = shown is not None and shown is form_in_progress(ConsentForm)
    is_answer = request.endpoint == "consenting.answer"
    return request.form.get("words", "").strip() if is_answer and not is_held else ""


def _asks_namesake(form: JoinForm | None) -> bool:
    """Whether the name typed is somebody's already, or was told apart from it in words that need another look."""
    return form is not None and (form.is_told_apart or g.get("refusal_code", "") == NamesakeHere.code)


def with_refused_words(view: PhoneScreen) -> PhoneScreen:
    """Keep the ticks of a ballot that was just refused, unless it changed elsewhere and what counts must show."""
    code = g.get("refusal_code", "")
    if view.ballot is None or code in {"", BallotChangedElsewhere.code} or request.endpoint != "voting.cast_ballot":
        return view
    return replace(view, ballot=replace(view.ballot, marks=typed_marks(request.form), has_voted=False))
