"""The ballots of a round and what they were counted by, for whoever counts again."""

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue
from flask_babel import get_locale

from facilitation.budget import queries as budget
from facilitation.documents.ballots import parameters, tables
from facilitation.documents.loader import MEDIA_TYPES, FileFormat
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.meetings.current import current_meeting
from facilitation.screens.refusals import ResultNotShownYet
from facilitation.voting import queries as voting
from facilitation.voting.views import Round

ballots = Blueprint("ballots", __name__)


@ballots.get("/m/<code>/results/<int:version>/ballots.csv")
def as_csv(code: str, version: int) -> ResponseReturnValue:
    """Give every ballot in a line of its own."""
    closed = _closed(version)
    content = tables.as_csv(
        closed, voting.counted_ballots(db.session(), closed.round_id), locale=str(get_locale() or "id")
    )
    return _attached(content, FileFormat.CSV, f"{code}-{version}-ballots")


@ballots.get("/m/<code>/results/<int:version>/ballots.json")
def as_json(code: str, version: int) -> ResponseReturnValue:
    """Give every ballot for programs."""
    closed = _closed(version)
    content = tables.as_json(closed, voting.counted_ballots(db.session(), closed.round_id))
    return _attached(content, FileFormat.JSON, f"{code}-{version}-ballots")


@ballots.get("/m/<code>/results/<int:version>/parameters.json")
def as_parameters(code: str, version: int) -> ResponseReturnValue:
    """Give all that the ballots were cast under and are counted by."""
    return _attached(parameters.as_json(_closed(version)), FileFormat.JSON, f"{code}-{version}-parameters")


def _closed(version: int) -> Round:
    """The round that this version of the result counts, once anybody may see it."""
    meeting = current_meeting()
    if not meeting.is_revealed:
        raise ResultNotShownYet
    for result in budget.public_versions(db.session(), meeting):
        if result.version == version:
            return voting.round_by_id(db.session(), result.round_id)
    raise NotFoundHere


def _attached(content: bytes, file_format: FileFormat, name: str) -> Response:
    response = Response(content, mimetype=MEDIA_TYPES[file_format])
    response.headers["Content-Disposition"] = f'attachment; filename="musrenbang-{name}.{file_format}"'
    return response
