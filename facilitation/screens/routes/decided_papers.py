"""The papers of what the plenary decided: the lists for anybody, those with names for staff."""

from flask import Blueprint, current_app
from flask.typing import ResponseReturnValue

from facilitation.agreement import queries as agreement
from facilitation.agreement.uploading import scan_content
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.meetings.current import current_meeting
from facilitation.screens.logo import logo_of
from facilitation.screens.papers.catalogue import filled, papers_in
from facilitation.screens.papers.delegates import LETTER, LIST, Delegates, delegates_of, letter_of, list_of
from facilitation.screens.papers.packet import adopted_file, berita_acara_paper, gathered, packed, scanned_files
from facilitation.screens.papers.plenary import Plenary
from facilitation.screens.refusals import NobodyElectedYet, NothingDecidedYet
from facilitation.screens.routes.files import (
    attached,
    paper_file,
    plenary_here,
    reader_wording,
    shown_result,
    version_of,
)

decided_papers = Blueprint("decided_papers", __name__)
staff_decided_papers = Blueprint("staff_decided_papers", __name__)


@decided_papers.get("/m/<code>/papers/<name>/<file_format>")
def show(code: str, name: str, file_format: str) -> ResponseReturnValue:
    """Give one list of what was decided; nobody's name stands in it."""
    del code  # the guard has found the meeting
    if name not in papers_in(current_meeting().kind):
        raise NotFoundHere
    plenary = _plenary()
    return paper_file(name, filled(name, plenary), file_format, version_of(plenary))


@staff_decided_papers.get("/office/meetings/<meeting_id>/papers/berita-acara.<file_format>")
def berita_acara(meeting_id: str, file_format: str) -> ResponseReturnValue:
    """Give the berita acara: who came stands behind it by name, and small groups are counted in it."""
    del meeting_id  # the guard has found the meeting
    plenary = _plenary()
    paper = berita_acara_paper(db.session(), plenary, current_app.extensions["clock"]())
    return paper_file("berita-acara", paper, file_format, version_of(plenary))


@staff_decided_papers.get("/office/meetings/<meeting_id>/papers/paket-dokumen.zip")
def packet(meeting_id: str) -> ResponseReturnValue:
    """Give every paper in every format, with a list by which each can be checked."""
    del meeting_id  # the guard has found the meeting
    plenary, now = _plenary(), current_app.extensions["clock"]()
    papers = gathered(db.session(), plenary, result=shown_result(), wording=reader_wording(), now=now)
    scans = agreement.scans_in_force(db.session(), plenary.meeting.meeting_id, plenary.version)
    scanned = scanned_files(scans, lambda digest: scan_content(digest).read())
    others = (*adopted_file(db.session(), plenary), *scanned)
    return attached(packed(plenary, papers, others), "application/zip", f"paket-dokumen-{version_of(plenary)}.zip")


@staff_decided_papers.get("/office/meetings/<meeting_id>/papers/daftar-delegasi.<file_format>")
def delegates_list(meeting_id: str, file_format: str) -> ResponseReturnValue:
    """Give the Daftar Delegasi, as soon as an election stands: it says why a seat changed hands, and is for staff."""
    del meeting_id  # the guard has found the meeting
    return paper_file(LIST, list_of(_delegates()), file_format)


@staff_decided_papers.get("/office/meetings/<meeting_id>/papers/surat-mandat-<int(max=99):number>.<file_format>")
def mandate_letter(meeting_id: str, number: int, file_format: str) -> ResponseReturnValue:
    """Give the letter of one delegate, who has this number on the ballot."""
    del meeting_id  # the guard has found the meeting
    letter = letter_of(_delegates(), number)
    if letter is None:
        raise NotFoundHere
    return paper_file(f"{LETTER}-{number}", letter, file_format)


def _delegates() -> Delegates:
    found = delegates_of(db.session(), current_meeting(), logo_of(current_meeting()))
    if found is None:
        raise NobodyElectedYet
    return found


def _plenary() -> Plenary:
    plenary = plenary_here()
    if plenary is None:
        raise NothingDecidedYet
    return plenary
