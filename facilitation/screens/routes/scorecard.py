"""What a meeting, and a programme of several, has come to in figures; for everybody, on the screen and on paper."""

from flask import Blueprint, current_app, render_template
from flask.typing import ResponseReturnValue

from facilitation.kernel.extensions import db
from facilitation.kernel.settings import Settings
from facilitation.meetings.current import current_meeting
from facilitation.screens.scorecard.afterwards import Asked
from facilitation.screens.scorecard.pages import meeting_scorecard, programme_scorecard

scorecard = Blueprint("scorecard", __name__)


@scorecard.get("/m/<code>/scorecard")
def show(code: str) -> ResponseReturnValue:
    """Show every measure of this meeting with its formula and both its numbers, once its list is adopted."""
    del code  # the guard has found the meeting
    view = meeting_scorecard(db.session(), current_meeting(), _asked())
    return render_template("screens/public/pages/scorecard.html", view=view)


@scorecard.get("/m/<code>/programme/scorecard")
def show_programme(code: str) -> ResponseReturnValue:
    """Show the same measures over all adopted meetings of the programme."""
    del code  # the guard has found the meeting
    view = programme_scorecard(db.session(), current_meeting(), _asked())
    return render_template("screens/public/pages/scorecard.html", view=view)


def _asked() -> Asked:
    settings: Settings = current_app.extensions["settings"]
    return Asked(now=current_app.extensions["clock"](), reply_days=settings.reply_days)
