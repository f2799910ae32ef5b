"""For staff: the adopted list as a file for the next level, what has come in, and answers both ways."""

from collections.abc import Mapping

from flask import Blueprint, Response, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitation.followup import queries
from facilitation.followup.forms import ReceiveForm
from facilitation.followup.forms.cascade import FILE
from facilitation.followup.rules.answer import said_of_answer
from facilitation.followup.rules.answer_in_file import answer_as_plain
from facilitation.followup.rules.list_in_file import list_as_plain
from facilitation.followup.rules.sealed_file import KILOBYTE, MOST_KILOBYTES, SUFFIX, FileKind, opened, sealed
from facilitation.followup.rules.sent_list import said_of_list
from facilitation.followup.rules.told import Hide, hiding
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.kernel.signing import Signer, is_signed_by
from facilitation.kernel.uploads import sent_file, take_larger
from facilitation.meetings.current import current_meeting

cascade = Blueprint("cascade", __name__)
# More than a list may have, so that whoever sends too much is told so in a sentence.
take_larger(cascade, most_bytes=8 * MOST_KILOBYTES * KILOBYTE, endpoint="cascade.receive")
MEDIA_TYPE = "application/octet-stream"


@cascade.get("/console/<meeting_id>/cascade")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show what can be sent, what has come, and from whom."""
    del meeting_id  # the guard has found the meeting
    meeting = current_meeting()
    view = queries.cascade_page(db.session(), meeting, _signer().public_key)
    form = form_in_progress(ReceiveForm) or ReceiveForm(formdata=None, hamlets=meeting.hamlets)
    return render_template("followup/pages/cascade.html", view=view, form=form)


@cascade.post("/console/<meeting_id>/cascade")
@stands_on("cascade.show")
def receive(meeting_id: str) -> ResponseReturnValue:
    """Take in a list or an answer, whichever the file is."""
    content = sent_file(FILE, most_bytes=MOST_KILOBYTES * KILOBYTE)
    form = ReceiveForm(hamlets=current_meeting().hamlets)
    if not form.validate():
        return shown_again(form)
    form, kind = kept(form), opened(content, is_signed_by).kind
    perform(form.to_command(meeting_id, kind, content), current_actor())
    return redirect(url_for("cascade.show", meeting_id=meeting_id), 303)


@cascade.get("/console/<meeting_id>/cascade/list.musrenbang")
@stands_on("cascade.show")
def send_list(meeting_id: str) -> ResponseReturnValue:
    """Give the adopted list as one signed file."""
    del meeting_id  # the guard has found the meeting
    sent = queries.sent_list(db.session(), current_meeting())
    return _file(FileKind.LIST, list_as_plain(sent, _hide()), said_of_list(sent), f"daftar-v{sent.version}")


@cascade.get("/console/<meeting_id>/cascade/answer.musrenbang")
@stands_on("cascade.show")
def send_answer(meeting_id: str) -> ResponseReturnValue:
    """Give the answer to a list that came in, named by the meeting it came from."""
    del meeting_id  # the guard has found the meeting
    now = current_app.extensions["clock"]()
    answer = queries.answer_to(db.session(), current_meeting(), request.args.get("to", ""), now)
    name = f"jawaban-{now.astimezone():%Y%m%d-%H%M}"
    return _file(FileKind.ANSWER, answer_as_plain(answer, _hide()), said_of_answer(answer), name)


def _signer() -> Signer:
    signer: Signer = current_app.extensions["signer"]
    return signer


def _hide() -> Hide:
    """A way to leave out whoever is named here."""
    return hiding(queries.people_named(db.session(), current_meeting()))


def _file(kind: FileKind, body: Mapping[str, object], said: tuple[str, ...], name: str) -> Response:
    signer = _signer()
    content = sealed(kind, body, said=said, public_key=signer.public_key, sign=signer.sign)
    response = Response(content, mimetype=MEDIA_TYPE)
    file_name = f"musrenbang-{current_meeting().code}-{name}.{SUFFIX}"
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response
