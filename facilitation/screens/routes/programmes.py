"""What a programme has come to: for its staff, and for everybody from any of its meetings."""

from flask import Blueprint, Response, current_app, render_template
from flask.typing import ResponseReturnValue
from flask_babel import get_locale

from facilitation.documents.views.sheet import Sheet
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.meetings.current import current_meeting
from facilitation.programmes.current import programme_led
from facilitation.screens.papers.programme import PAPERS
from facilitation.screens.programme import programme_screen, public_programme
from facilitation.screens.routes.files import named_file, paper_file
from facilitation.screens.views import ProgrammeScreen

programme_results = Blueprint("programme_results", __name__)
programme_public = Blueprint("programme_public", __name__)


@programme_results.get("/office/programmes/<programme_id>/")
def show(programme_id: str) -> ResponseReturnValue:
    """Show the programme's meetings, what is proposed and agreed for each goal, and its years."""
    return render_template("screens/office/pages/programme.html", view=_screen(programme_id, _locale()))


@programme_results.get("/office/programmes/<programme_id>/reports/<name>/<file_format>")
def report_file(programme_id: str, name: str, file_format: str) -> Response:
    """Give a report over all meetings: of the goals, of what the programme draws on, or of what has come of it."""
    # Papers speak Indonesian whatever the reader's language.
    paper = _report(name, _screen(programme_id, "id"))
    return named_file(f"musrenbang-program-{programme_id}-{name}", paper, file_format)


@programme_public.get("/m/<code>/programme")
def show_programme(code: str) -> ResponseReturnValue:
    """Show vision, goals and what has come of them, in this meeting and in all of the programme; no person is named."""
    del code  # the guard has found the meeting
    view = public_programme(db.session(), current_meeting(), locale=_locale())
    return render_template("screens/public/pages/programme.html", view=view)


@programme_public.get("/m/<code>/programme/reports/<name>/<file_format>")
def public_report_file(code: str, name: str, file_format: str) -> Response:
    """Give the same reports to anybody."""
    del code  # the guard has found the meeting
    view = public_programme(db.session(), current_meeting(), locale="id")
    return paper_file(f"program-{name}", _report(name, view.overall), file_format)


def _report(name: str, view: ProgrammeScreen) -> Sheet:
    if name not in PAPERS:
        raise NotFoundHere
    return PAPERS[name](view, current_app.extensions["clock"]())


def _screen(programme_id: str, locale: str) -> ProgrammeScreen:
    return programme_screen(db.session(), programme_led(programme_id), locale=locale)


def _locale() -> str:
    return str(get_locale() or "id")
