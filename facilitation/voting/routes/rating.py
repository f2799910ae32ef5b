"""The team rates the proposals: criteria, sheets, and the matrix that comes of them."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting
from facilitation.voting import queries
from facilitation.voting.commands import RemoveRater
from facilitation.voting.forms import SchemeForm, field_name, sheet_from_form, typed_ratings
from facilitation.voting.rules.criteria import HIGHEST_RATING, LOWEST_RATING
from facilitation.voting.views import CriteriaBoard

rating = Blueprint("rating", __name__)


@rating.get("/console/<meeting_id>/criteria")
def show(meeting_id: str) -> ResponseReturnValue:
    """Show the matrix, and a sheet to fill in: a rater's own where one is named."""
    board = queries.criteria_board(db.session(), meeting_id)
    rater = request.values.get("rater", "")
    return render_template(
        "voting/pages/criteria.html",
        meeting=current_meeting(),
        board=board,
        rater=rater,
        sheet=_sheet(meeting_id, board, rater),
        scale=range(LOWEST_RATING, HIGHEST_RATING + 1),
        field_name=field_name,
        form=form_in_progress(SchemeForm) or SchemeForm(formdata=None),
    )


@rating.post("/console/<meeting_id>/criteria")
@stands_on("rating.show")
def choose(meeting_id: str) -> ResponseReturnValue:
    """Choose the criteria."""
    form = SchemeForm()
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(meeting_id), current_actor())
    return _back(meeting_id)


@rating.post("/console/<meeting_id>/criteria/sheet")
@stands_on("rating.show")
def rate(meeting_id: str) -> ResponseReturnValue:
    """Keep one rater's sheet."""
    board = queries.criteria_board(db.session(), meeting_id)
    ids = [line.proposal_id for line in board.lines]
    perform(sheet_from_form(meeting_id, request.form, ids, board.criteria.weights), current_actor())
    return _back(meeting_id)


@rating.post("/console/<meeting_id>/criteria/<rater_id>/remove")
@stands_on("rating.show")
def remove(meeting_id: str, rater_id: str) -> ResponseReturnValue:
    """Take a sheet away."""
    perform(RemoveRater(meeting_id=meeting_id, rater_id=rater_id), current_actor())
    return _back(meeting_id)


def _sheet(meeting_id: str, board: CriteriaBoard, rater: str) -> dict[str, dict[str, int | None]]:
    """For each proposal and criterion what was typed where the sheet was refused, else what the rater gave before."""
    ids, codes = [line.proposal_id for line in board.lines], tuple(board.criteria.weights)
    if request.endpoint == "rating.rate":
        given = typed_ratings(request.form, ids, codes)
    else:
        given = queries.sheet_of(db.session(), meeting_id, rater)
    return {name: {code: given.get(name, {}).get(code) for code in codes} for name in ids}


def _back(meeting_id: str) -> ResponseReturnValue:
    return redirect(url_for("rating.show", meeting_id=meeting_id), 303)
