"""For everybody: what has come of the meeting, and the two forms in which people say what they think."""

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import get_locale

from facilitation.followup import queries
from facilitation.followup.flooding import count_review
from facilitation.followup.forms import MeetingReviewForm, ProposalReviewForm
from facilitation.followup.views import MeetingReviewPage, ProposalReviewPage
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting
from facilitation.people.identity import device_digest, keep_device

reviewing = Blueprint("reviewing", __name__)
reviewing.after_request(keep_device)


@reviewing.get("/m/<code>/evaluation")
def show(code: str) -> ResponseReturnValue:
    """Show indicators against their targets, and what residents think."""
    del code  # the guard has found the meeting
    view = queries.evaluation_page(db.session(), current_meeting(), locale=str(get_locale()))
    return render_template("followup/pages/evaluation.html", view=view)


@reviewing.get("/m/<code>/evaluation/meeting")
def show_meeting_form(code: str) -> ResponseReturnValue:
    """Show the questions about the meeting."""
    del code  # the guard has found the meeting
    view = _own_meeting_review()
    form = form_in_progress(MeetingReviewForm) or MeetingReviewForm.of(view)
    return render_template("followup/pages/meeting_review.html", view=view, form=form)


@reviewing.post("/m/<code>/evaluation/meeting")
@stands_on("reviewing.show_meeting_form")
def review_meeting(code: str) -> ResponseReturnValue:
    """Keep the answers."""
    form = MeetingReviewForm()
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(current_meeting().meeting_id), current_actor())
    return redirect(url_for("reviewing.show", code=code), 303)


@reviewing.get("/m/<code>/evaluation/<proposal_id>")
def show_proposal_form(code: str, proposal_id: str) -> ResponseReturnValue:
    """Show the form for one proposal."""
    del code  # the guard has found the meeting
    view = _own_proposal_review(proposal_id)
    form = form_in_progress(ProposalReviewForm) or ProposalReviewForm.of(view)
    return render_template("followup/pages/proposal_review.html", view=view, form=form)


@reviewing.post("/m/<code>/evaluation/<proposal_id>")
@stands_on("reviewing.show_proposal_form")
def review_proposal(code: str, proposal_id: str) -> ResponseReturnValue:
    """Keep the opinion."""
    form = ProposalReviewForm().asking(_own_proposal_review(proposal_id))
    if not form.validate():
        return shown_again(form)
    meeting_id = current_meeting().meeting_id
    count_review(device_digest(), meeting_id)
    perform(kept(form).to_command(meeting_id, proposal_id, device_digest()), current_actor())
    return redirect(url_for("reviewing.show", code=code), 303)


def _own_meeting_review() -> MeetingReviewPage:
    return queries.meeting_review_page(db.session(), current_meeting(), _participant_id())


def _own_proposal_review(proposal_id: str) -> ProposalReviewPage:
    reviewer = _participant_id() or device_digest()
    takes_part = bool(_participant_id())
    return queries.proposal_review_page(
        db.session(), current_meeting(), proposal_id, reviewer=reviewer, takes_part=takes_part
    )


def _participant_id() -> str:
    """Whoever has joined on this phone; empty for nobody."""
    return g.participant.participant_id if g.participant else ""
