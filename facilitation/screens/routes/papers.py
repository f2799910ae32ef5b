"""Papers to take home: the public ones for anybody, those with names for staff."""

from collections.abc import Callable

from flask import Blueprint, Response, current_app, redirect, url_for
from flask.typing import ResponseReturnValue

from facilitation.documents.loader import MEDIA_TYPES, FileFormat
from facilitation.documents.poster import laid_out, printed
from facilitation.documents.views.poster import PaperSize, PosterFacts
from facilitation.documents.views.sheet import Sheet
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.kernel.offload import in_background
from facilitation.kernel.refusals import stands_on
from facilitation.kernel.uploads import take_larger
from facilitation.meetings.commands import SetLogo
from facilitation.meetings.current import current_meeting
from facilitation.meetings.forms import LogoForm
from facilitation.meetings.views import Meeting
from facilitation.screens.addresses import join_address
from facilitation.screens.logo import keep_logo, logo_from, logo_of
from facilitation.screens.papers.kemitraan import partners_paper
from facilitation.screens.papers.minuted import minutes_paper
from facilitation.screens.papers.of_the_day import attendance_paper, ranked_paper, wishes_paper
from facilitation.screens.papers.rkp import rkp_as_agreed, rkp_as_counted
from facilitation.screens.routes.files import (
    attached,
    paper_file,
    plenary_here,
    reader_wording,
    shown_result,
    version_of,
)

LARGEST_REQUEST_BYTES = 16 * 1024 * 1024

papers = Blueprint("papers", __name__)
staff_papers = Blueprint("staff_papers", __name__)

take_larger(staff_papers, most_bytes=LARGEST_REQUEST_BYTES)


@papers.get("/m/<code>/papers/ranked.<file_format>")
def ranked(code: str, file_format: str) -> ResponseReturnValue:
    """Give the ranked list, in the reader's language."""
    del code  # the guard has found the meeting
    result = shown_result()
    sheet = ranked_paper(current_meeting(), result, reader_wording(), logo_of(current_meeting()))
    return paper_file("ranked", sheet, file_format, str(result.version))


@papers.get("/m/<code>/papers/rkp-draft.<file_format>")
def rkp_draft(code: str, file_format: str) -> ResponseReturnValue:
    """Give the Rancangan RKP Desa: what is agreed, and what the vote funds while nothing is."""
    del code  # the guard has found the meeting
    if not current_meeting().is_of_villages:
        raise NotFoundHere
    plenary = plenary_here()
    if plenary:
        return paper_file("rkp-draft", rkp_as_agreed(plenary), file_format, version_of(plenary))
    result = shown_result()
    sheet = rkp_as_counted(db.session(), current_meeting(), result, logo_of(current_meeting()))
    return paper_file("rkp-draft", sheet, file_format, str(result.version))


@papers.get("/m/<code>/papers/partners.<file_format>")
def partners(code: str, file_format: str) -> ResponseReturnValue:
    """Give the list of partners and contributions as it stands; organisations are named in it, and no person."""
    del code  # the guard has found the meeting
    return _file_of_now("partners", partners_paper, file_format)


@staff_papers.get("/office/meetings/<meeting_id>/papers/wishes.<file_format>")
def wishes(meeting_id: str, file_format: str) -> ResponseReturnValue:
    """Give every hamlet's wishes; residents' words stand in it as they were written, so it is for staff."""
    del meeting_id  # the guard has found the meeting
    return _file_of_now("wishes", wishes_paper, file_format)


@staff_papers.get("/office/meetings/<meeting_id>/papers/attendance.<file_format>")
def attendance(meeting_id: str, file_format: str) -> ResponseReturnValue:
    """Give the list to be signed."""
    del meeting_id  # the guard has found the meeting
    return _file_of_now("attendance", attendance_paper, file_format)


@staff_papers.get("/office/meetings/<meeting_id>/papers/minutes.<file_format>")
def minutes(meeting_id: str, file_format: str) -> ResponseReturnValue:
    """Give the notulen; people are named in it, so it is for staff."""
    del meeting_id  # the guard has found the meeting
    return _file_of_now("minutes", minutes_paper, file_format)


@staff_papers.get("/office/meetings/<meeting_id>/poster-<paper>.pdf")
def joining_poster(meeting_id: str, paper: str) -> ResponseReturnValue:
    """Give the poster for the door, on A3 or A4."""
    del meeting_id  # the guard has found the meeting
    if paper not in set(PaperSize):
        raise NotFoundHere
    # The words are looked up here, where the reader is known; another thread knows of no request.
    page = laid_out(_poster_facts(current_meeting()), reader_wording(), PaperSize(paper))
    return attached(in_background(lambda: printed(page)), MEDIA_TYPES[FileFormat.PDF], f"poster-{paper}.pdf")


@staff_papers.post("/office/meetings/<meeting_id>/logo")
@stands_on("office.show")
def set_logo(meeting_id: str) -> ResponseReturnValue:
    """Print another picture on the letterhead, or none."""
    picture = LogoForm().picture
    digest = keep_logo(in_background(lambda: logo_from(picture))) if picture else ""
    perform(SetLogo(meeting_id=meeting_id, logo_digest=digest), current_actor())
    return redirect(url_for("office.show", meeting_id=meeting_id), 303)


def _file_of_now(name: str, make: Callable[..., Sheet], file_format: str) -> Response:
    meeting = current_meeting()
    now = current_app.extensions["clock"]()
    return paper_file(name, make(db.session(), meeting, now, logo_of(meeting)), file_format)


def _poster_facts(meeting: Meeting) -> PosterFacts:
    address = join_address(db.session(), current_app.extensions["settings"])
    return PosterFacts(
        meeting_name=meeting.name,
        code=meeting.code,
        address=address.partition("://")[2],
        join_url=f"{address}/M/{meeting.code}".upper(),
        wifi_name=meeting.wifi_name,
        wifi_password=meeting.wifi_password,
    )
