"""What anybody may read of a meeting, and take home as a file."""

from flask import Blueprint, Response, render_template
from flask.typing import ResponseReturnValue
from flask_babel import get_locale, gettext

from facilitation.budget import queries as budget
from facilitation.documents.loader import MEDIA_TYPES, FileFormat, export
from facilitation.documents.ranked_list import ranked_list
from facilitation.documents.wording import Wording
from facilitation.kernel.extensions import db
from facilitation.meetings.current import current_meeting
from facilitation.screens import queries
from facilitation.screens.refusals import ResultNotShownYet

public = Blueprint("public", __name__)


@public.get("/m/<code>/result")
def result(code: str) -> ResponseReturnValue:
    """Show the list before the vote, and the ranked list once it is revealed."""
    del code  # the guard has found the meeting
    return render_template("screens/public/pages/result.html", view=queries.public(db.session(), current_meeting()))


@public.get("/m/<code>/result.xlsx")
def result_xlsx(code: str) -> ResponseReturnValue:
    """Give the ranked list as a spreadsheet, in the reader's language."""
    del code  # the guard has found the meeting
    return _download(FileFormat.XLSX)


@public.get("/m/<code>/result.csv")
def result_csv(code: str) -> ResponseReturnValue:
    """Give the ranked list as open data, in the reader's language."""
    del code  # the guard has found the meeting
    return _download(FileFormat.CSV)


def _download(file_format: FileFormat) -> Response:
    meeting = current_meeting()
    frozen = budget.public_result(db.session(), meeting)
    if frozen is None:
        raise ResultNotShownYet
    sheet = ranked_list(meeting, frozen, Wording(locale=str(get_locale() or "id"), translate=gettext))
    response = Response(export(sheet, file_format), mimetype=MEDIA_TYPES[file_format])
    name = f"musrenbang-{meeting.code}-{frozen.version}.{file_format}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
