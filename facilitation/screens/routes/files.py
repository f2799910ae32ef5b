"""Answers with a file to take home."""

from flask import Response, current_app, url_for
from flask_babel import get_locale, gettext

from facilitation.budget import queries as budget
from facilitation.budget.views import RankedResult
from facilitation.documents.loader import MEDIA_TYPES, FileFormat, export, formats_of
from facilitation.documents.views.record import Paper
from facilitation.documents.wording import Wording
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.kernel.offload import in_background
from facilitation.meetings.current import current_meeting
from facilitation.screens.addresses import join_address
from facilitation.screens.logo import logo_of
from facilitation.screens.papers.plenary import Plenary, plenary_of
from facilitation.screens.refusals import ResultNotShownYet

NOT_ADOPTED = "belum-ditetapkan"


def paper_file(name: str, paper: Paper, file_format: str, version: str = "") -> Response:
    """The paper as a file whose name ends with the version; raises NotFoundHere for a format that it has not."""
    of_meeting = f"musrenbang-{current_meeting().code}-{name}"
    return named_file(f"{of_meeting}-{version}" if version else of_meeting, paper, file_format)


def named_file(name: str, paper: Paper, file_format: str) -> Response:
    """The same for a paper that belongs to no single meeting."""
    if file_format not in formats_of(paper):
        raise NotFoundHere
    chosen = FileFormat(file_format)
    content = in_background(lambda: export(paper, chosen))
    return attached_as(f"{name}.{chosen}", content, MEDIA_TYPES[chosen])


def attached(content: bytes, media_type: str, name: str) -> Response:
    """The file under a name that says which meeting it is of."""
    return attached_as(f"musrenbang-{current_meeting().code}-{name}", content, media_type)


def attached_as(file_name: str, content: bytes, media_type: str) -> Response:
    """The file under exactly this name."""
    response = Response(content, mimetype=media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response


def shown_result() -> RankedResult:
    """The result that counts, or raise ResultNotShownYet."""
    result = budget.public_result(db.session(), current_meeting())
    if result is None:
        raise ResultNotShownYet
    return result


def plenary_here() -> Plenary | None:
    """What the plenary of this meeting has decided, None while that is nothing; raises ResultNotShownYet."""
    if not current_meeting().is_revealed:
        raise ResultNotShownYet
    meeting, settings = current_meeting(), current_app.extensions["settings"]
    address = join_address(db.session(), settings) + url_for("public.show", code=meeting.code)
    return plenary_of(db.session(), meeting, address=address, logo=logo_of(meeting))


def version_of(plenary: Plenary) -> str:
    """What the name of a file says of the list that it was made from."""
    return str(plenary.version) if plenary.version else NOT_ADOPTED


def reader_wording() -> Wording:
    """The words of whoever asks."""
    return Wording(locale=str(get_locale() or "id"), translate=gettext)
