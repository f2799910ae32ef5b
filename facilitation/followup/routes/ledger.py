"""The ledger for staff: what came and went, what undoes a mistake, and answers to questions about a line."""

import secrets

from flask import Blueprint, current_app, redirect, render_template, request, send_file, url_for
from flask.typing import ResponseReturnValue

from facilitation.agreement.rules.scan import MEGABYTE, ScanMedia
from facilitation.agreement.uploading import scan_content
from facilitation.followup import queries
from facilitation.followup.commands import BookContribution
from facilitation.followup.forms import (
    VOUCHER,
    EntryForm,
    MoneyAnswerForm,
    MoneyQuestionForm,
    MoneyWithholdForm,
    ProgressForm,
    ReversalForm,
)
from facilitation.followup.routes.tolerance import tolerance
from facilitation.followup.uploading import kept_voucher
from facilitation.followup.views import LedgerPage, LinePage
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.kernel.uploads import take_larger
from facilitation.meetings.current import current_meeting

ledger = Blueprint("ledger", __name__)

# More than is kept, so that whoever sends too much is told so in a sentence.
take_larger(ledger, most_bytes=32 * MEGABYTE, endpoint="ledger.enter_money")
MEDIA_TYPES = {ScanMedia.PDF: "application/pdf", ScanMedia.JPEG: "image/jpeg"}
# Nobody here has written what stands in a voucher, so that a browser may run and load nothing of it.
SANDBOX = "default-src 'none'; sandbox"
FIRST_PAGE = 1


@ledger.get("/console/<meeting_id>/money")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show the money of every proposal."""
    del meeting_id  # the guard has found the meeting
    view = queries.staff_money_page(db.session(), current_meeting(), tolerance())
    return render_template("followup/pages/ledger.html", view=view)


@ledger.get("/console/<meeting_id>/money/<proposal_id>")
def show_proposal(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Show one proposal's ledger with the forms for its next line and for its work."""
    del meeting_id  # the guard has found the meeting
    view = _page(proposal_id)
    form = form_in_progress(EntryForm) or EntryForm(
        payers=view.payers, formdata=None, submission_id=secrets.token_hex(16), happened_on=view.today
    )
    progress_form = form_in_progress(ProgressForm) or ProgressForm.of(view.today)
    return render_template("followup/pages/ledger_proposal.html", view=view, form=form, progress_form=progress_form)


@ledger.post("/console/<meeting_id>/money/<proposal_id>/entries")
@stands_on("ledger.show_proposal")
def enter_money(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Write down what came or went."""
    form = EntryForm(payers=_page(proposal_id).payers)
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id, proposal_id, kept_voucher(VOUCHER)), current_actor())
    return redirect(url_for("ledger.show_proposal", meeting_id=meeting_id, proposal_id=proposal_id), 303)


@ledger.post("/console/<meeting_id>/money/<proposal_id>/contributions/<contribution_id>/book")
@stands_on("ledger.show_proposal")
def book_contribution(meeting_id: str, proposal_id: str, contribution_id: str) -> ResponseReturnValue:
    """Write down as received what a partner has delivered."""
    _page(proposal_id)
    command = BookContribution(meeting_id=meeting_id, proposal_id=proposal_id, contribution_id=contribution_id)
    perform(command, current_actor())
    return redirect(url_for("ledger.show_proposal", meeting_id=meeting_id, proposal_id=proposal_id), 303)


@ledger.post("/console/<meeting_id>/money/<proposal_id>/progress")
@stands_on("ledger.show_proposal")
def record_progress(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Write down how far the work is, and go on to its photo."""
    _page(proposal_id)
    form = ProgressForm()
    if not form.validate():
        return shown_again(form)
    number = perform(kept(form).to_command(meeting_id, proposal_id), current_actor())
    address = url_for("work_photos.show", meeting_id=meeting_id, proposal_id=proposal_id, seen=number)
    return redirect(address, 303)


@ledger.get("/console/<meeting_id>/money/<proposal_id>/lines/<int(max=999999):entry>")
def show_line(meeting_id: str, proposal_id: str, entry: int) -> ResponseReturnValue:
    """Show one line with what was asked about it."""
    del meeting_id  # the guard has found the meeting
    return render_template(
        "followup/pages/ledger_line.html",
        view=_line(proposal_id, entry),
        form=form_in_progress(ReversalForm) or ReversalForm(formdata=None),
        flag_form=form_in_progress(MoneyQuestionForm)
        or MoneyQuestionForm(formdata=None, submission_id=secrets.token_hex(16)),
    )


@ledger.get("/console/<meeting_id>/money/<proposal_id>/lines/<int(max=999999):entry>/voucher")
def download(meeting_id: str, proposal_id: str, entry: int) -> ResponseReturnValue:
    """Give the voucher to staff: it names people."""
    del meeting_id  # the guard has found the meeting
    voucher = _line(proposal_id, entry).line.entry.voucher
    if not voucher.digest:
        raise NotFoundHere
    content, name = scan_content(voucher.digest), f"nota-{entry}.{voucher.media}"
    mimetype = MEDIA_TYPES[ScanMedia(voucher.media)]
    response = send_file(content, mimetype=mimetype, as_attachment=True, download_name=name)
    response.headers["Content-Security-Policy"] = SANDBOX
    return response


@ledger.post("/console/<meeting_id>/money/<proposal_id>/lines/<int(max=999999):entry>/reverse")
@stands_on("ledger.show_line")
def reverse_entry(meeting_id: str, proposal_id: str, entry: int) -> ResponseReturnValue:
    """Undo a line by another one."""
    _line(proposal_id, entry)
    form = ReversalForm()
    if not form.validate():
        return shown_again(form)
    return _line_after(proposal_id, entry, kept(form).to_command(meeting_id, entry))


@ledger.post("/console/<meeting_id>/money/<proposal_id>/lines/<int(max=999999):entry>/flag")
@stands_on("ledger.show_line")
def flag_money(meeting_id: str, proposal_id: str, entry: int) -> ResponseReturnValue:
    """Flag a line as an observer."""
    _line(proposal_id, entry)
    form = MoneyQuestionForm()
    if not form.validate():
        return shown_again(form)
    return _line_after(proposal_id, entry, kept(form).to_flag(meeting_id, entry))


@ledger.post(
    "/console/<meeting_id>/money/<proposal_id>/lines/<int(max=999999):entry>/questions/<int(max=999999):asked>/answer"
)
@stands_on("ledger.show_line")
def answer_money(meeting_id: str, proposal_id: str, entry: int, asked: int) -> ResponseReturnValue:
    """Answer a question."""
    _asked(proposal_id, entry, asked)
    form = MoneyAnswerForm()
    if not form.validate():
        return shown_again(form)
    return _line_after(proposal_id, entry, kept(form).to_command(meeting_id, asked))


@ledger.post(
    "/console/<meeting_id>/money/<proposal_id>/lines/<int(max=999999):entry>/questions/<int(max=999999):asked>/withhold"
)
@stands_on("ledger.show_line")
def withhold_money_question(meeting_id: str, proposal_id: str, entry: int, asked: int) -> ResponseReturnValue:
    """Show a question no more, or again."""
    _asked(proposal_id, entry, asked)
    form = MoneyWithholdForm()
    if not form.validate():
        return shown_again(form)
    return _line_after(proposal_id, entry, kept(form).to_command(meeting_id, asked))


def _page(proposal_id: str) -> LedgerPage:
    page = request.args.get("page", FIRST_PAGE, type=int)
    now = current_app.extensions["clock"]()
    meeting, limits = current_meeting(), tolerance()
    return queries.staff_ledger_page(db.session(), meeting, proposal_id, page=page, tolerance=limits, now=now)


def _line(proposal_id: str, entry: int) -> LinePage:
    return queries.line_page(db.session(), current_meeting(), entry, proposal_id=proposal_id)


def _asked(proposal_id: str, entry: int, asked: int) -> None:
    if asked not in {question.number for question in _line(proposal_id, entry).questions}:
        raise NotFoundHere


def _line_after(proposal_id: str, entry: int, command: Command) -> ResponseReturnValue:
    perform(command, current_actor())
    meeting_id = current_meeting().meeting_id
    return redirect(url_for("ledger.show_line", meeting_id=meeting_id, proposal_id=proposal_id, entry=entry), 303)
