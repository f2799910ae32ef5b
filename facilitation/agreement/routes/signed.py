"""What is written on the signed papers and what comes back from the scanner, for staff; open scans for anybody."""

from flask import Blueprint, Response, redirect, render_template, send_file, url_for
from flask.typing import ResponseReturnValue

from facilitation.agreement import queries
from facilitation.agreement.forms.signed import FILE, RecordHeadForm, ScanForm, ScanPublicForm, WithdrawScanForm
from facilitation.agreement.rules.scan import MEGABYTE, NothingSigned, ScanMedia
from facilitation.agreement.uploading import kept_scan, scan_content
from facilitation.agreement.views import SignedScan
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.kernel.uploads import take_larger
from facilitation.meetings.current import current_meeting

signed = Blueprint("signed", __name__)
open_scans = Blueprint("open_scans", __name__)

# More than is kept, so that whoever sends too much is told so in a sentence.
take_larger(signed, most_bytes=32 * MEGABYTE, endpoint="signed.attach")
MEDIA_TYPES = {ScanMedia.PDF: "application/pdf", ScanMedia.JPEG: "image/jpeg"}
# Nobody here has written what stands in a scan, so that a browser may run and load nothing of it.
SANDBOX = "default-src 'none'; sandbox"


@signed.get("/console/<meeting_id>/record")
def show_head(meeting_id: str) -> ResponseReturnValue:
    """Show number and hours of the berita acara."""
    del meeting_id  # the guard has found the meeting
    view = queries.record_head_page(db.session(), current_meeting())
    form = form_in_progress(RecordHeadForm) or RecordHeadForm.of(view)
    return render_template("agreement/pages/record_head.html", view=view, form=form)


@signed.post("/console/<meeting_id>/record")
@stands_on("signed.show_head")
def fill_head(meeting_id: str) -> ResponseReturnValue:
    """Keep number and hours."""
    form = RecordHeadForm()
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id), current_actor())
    return redirect(url_for("signed.show_head", meeting_id=meeting_id), 303)


@signed.get("/console/<meeting_id>/scans")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show the scans of every version, and the form for one more."""
    del meeting_id  # the guard has found the meeting
    view = queries.scans_page(db.session(), current_meeting())
    form = form_in_progress(ScanForm) or ScanForm(versions=view.versions, formdata=None)
    return render_template("agreement/pages/scans.html", view=view, form=form)


@signed.post("/console/<meeting_id>/scans")
@stands_on("signed.show")
def attach(meeting_id: str) -> ResponseReturnValue:
    """Keep the file, then name it."""
    view = queries.scans_page(db.session(), current_meeting())
    if not view.versions:
        raise NothingSigned
    form = ScanForm(versions=view.versions)
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id, kept_scan(FILE)), current_actor())
    return redirect(url_for("signed.show", meeting_id=meeting_id), 303)


@signed.get("/console/<meeting_id>/scans/<scan_id>")
def show_scan(meeting_id: str, scan_id: str) -> ResponseReturnValue:
    """Show one scan with what can be done with it."""
    del meeting_id  # the guard has found the meeting
    view = queries.scan_page(db.session(), current_meeting(), scan_id)
    form = form_in_progress(WithdrawScanForm) or WithdrawScanForm(formdata=None)
    public_form = ScanPublicForm(formdata=None, is_public=view.scan.is_public)
    return render_template("agreement/pages/scan.html", view=view, form=form, public_form=public_form)


@signed.get("/console/<meeting_id>/scans/<scan_id>/file")
def download(meeting_id: str, scan_id: str) -> ResponseReturnValue:
    """Give a scan to staff."""
    return _file(queries.scan_in_force(db.session(), meeting_id, scan_id, is_for_anybody=False))


@signed.post("/console/<meeting_id>/scans/<scan_id>/public")
@stands_on("signed.show_scan")
def set_public(meeting_id: str, scan_id: str) -> ResponseReturnValue:
    """Open the scan to anybody, or close it."""
    queries.scan_page(db.session(), current_meeting(), scan_id)  # one that does not exist has no page to stand on
    perform(ScanPublicForm().to_command(meeting_id, scan_id), current_actor())
    return redirect(url_for("signed.show_scan", meeting_id=meeting_id, scan_id=scan_id), 303)


@signed.post("/console/<meeting_id>/scans/<scan_id>/withdraw")
@stands_on("signed.show_scan")
def withdraw(meeting_id: str, scan_id: str) -> ResponseReturnValue:
    """Give the scan out no more."""
    queries.scan_page(db.session(), current_meeting(), scan_id)  # as above
    form = WithdrawScanForm()
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id, scan_id), current_actor())
    return redirect(url_for("signed.show", meeting_id=meeting_id), 303)


@open_scans.get("/m/<code>/scans/<scan_id>")
def download_open(code: str, scan_id: str) -> ResponseReturnValue:
    """Give a scan to anybody, if staff have opened it."""
    del code  # the guard has found the meeting
    return _file(queries.scan_in_force(db.session(), current_meeting().meeting_id, scan_id, is_for_anybody=True))


def _file(scan: SignedScan) -> Response:
    name = f"musrenbang-{current_meeting().code}-{scan.file_name}"
    response = send_file(
        scan_content(scan.digest), mimetype=MEDIA_TYPES[scan.media], as_attachment=True, download_name=name
    )
    response.headers["Content-Security-Policy"] = SANDBOX
    return response
