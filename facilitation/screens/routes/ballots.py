"""The ballots of a round and what they were counted by, for whoever counts again."""

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue
from flask_babel import get_locale

from facilitation.budget import queries as budget
from facilitation.budget.views import RankedResult
from facilitation.documents.ballots import pabulib, parameters, tables
from facilitation.documents.loader import MEDIA_TYPES, FileFormat
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.meetings.current import current_meeting
from facilitation.screens.refusals import ResultNotShownYet
from facilitation.voting import queries as voting
from facilitation.voting.views import Round

ballots = Blueprint("ballots", __name__)

JSON = MEDIA_TYPES[FileFormat.JSON]


@ballots.get("/m/<code>/results/<int:version>/ballots.csv")
def as_csv(code: str, version: int) -> ResponseReturnValue:
    """Give every ballot in a line of its own."""
    closed = _closed(version)
    content = tables.as_csv(
        closed, voting.counted_ballots(db.session(), closed.round_id), locale=str(get_locale() or "id")
    )
    return _attached(content, MEDIA_TYPES[FileFormat.CSV], f"{code}-{version}-ballots.csv")


@ballots.get("/m/<code>/results/<int:version>/ballots.json")
def as_json(code: str, version: int) -> ResponseReturnValue:
    """Give every ballot for programs."""
    closed = _closed(version)
    content = tables.as_json(closed, voting.counted_ballots(db.session(), closed.round_id))
    return _attached(content, JSON, f"{code}-{version}-ballots.json")


@ballots.get("/m/<code>/results/<int:version>/<source_code>.pb")
def as_pb(code: str, version: int, source_code: str) -> ResponseReturnValue:
    """Give what one source of funds pays in the format that public collections of votes use."""
    closed, result = _counted(version)
    if source_code not in result.sources_voted_on:
        raise NotFoundHere
    found = voting.counted_ballots(db.session(), closed.round_id)
    content = pabulib.as_pabulib(current_meeting(), closed, found, result, source_code=source_code)
    return _attached(content, "text/plain; charset=utf-8", f"{code}-{version}-{source_code}.pb")


@ballots.get("/m/<code>/results/<int:version>/parameters.json")
def as_parameters(code: str, version: int) -> ResponseReturnValue:
    """Give all that the ballots were cast under and are counted by."""
    return _attached(parameters.as_json(_closed(version)), JSON, f"{code}-{version}-parameters.json")


@ballots.get("/m/<code>/motions/<int(max=9999):number>/ballots.csv")
def motion_as_csv(code: str, number: int) -> ResponseReturnValue:
    """Give what every ballot of a motion says in a line of its own, as soon as it is closed."""
    closed = voting.closed_motion(db.session(), current_meeting().meeting_id, number)
    found = voting.counted_ballots(db.session(), closed.round_id)
    content = tables.as_csv(closed, found, locale=str(get_locale() or "id"))
    return _attached(content, MEDIA_TYPES[FileFormat.CSV], f"{code}-motion-{number}-ballots.csv")


@ballots.get("/m/<code>/motions/<int(max=9999):number>/ballots.json")
def motion_as_json(code: str, number: int) -> ResponseReturnValue:
    """Give the same for programs."""
    closed = voting.closed_motion(db.session(), current_meeting().meeting_id, number)
    content = tables.as_json(closed, voting.counted_ballots(db.session(), closed.round_id))
    return _attached(content, JSON, f"{code}-motion-{number}-ballots.json")


def _closed(version: int) -> Round:
    closed, _ = _counted(version)
    return closed


def _counted(version: int) -> tuple[Round, RankedResult]:
    """The round that this version of the result counts, and the result, once anybody may see them."""
    meeting = current_meeting()
    if not meeting.is_revealed:
        raise ResultNotShownYet
    result = budget.public_version(db.session(), meeting, version)
    return voting.round_by_id(db.session(), result.round_id), result


def _attached(content: bytes, media_type: str, name: str) -> Response:
    response = Response(content, mimetype=media_type)
    response.headers["Content-Disposition"] = f'attachment; filename="musrenbang-{name}"'
    return response
