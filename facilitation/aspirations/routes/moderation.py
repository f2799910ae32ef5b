"""Staff's hand on the queue and on the list."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitation.aspirations import queries
from facilitation.aspirations.commands import RestoreAspiration, RestoreProposal, UnmergeProposal
from facilitation.aspirations.forms.direct import ProvenanceForm
from facilitation.aspirations.forms.fields import wanted_order
from facilitation.aspirations.forms.links import LinksForm
from facilitation.aspirations.forms.moderation import (
    GroupForm,
    MergeForm,
    ParkForm,
    ProposalForm,
    RewordForm,
    SplitForm,
)
from facilitation.aspirations.forms.plan import PlanForm
from facilitation.aspirations.routes.photos import picture_answer
from facilitation.aspirations.views import ListFilter
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting

moderation = Blueprint("moderation", __name__)


@moderation.get("/console/<meeting_id>/proposals")
def show_proposals(meeting_id: str) -> ResponseReturnValue:
    """List what residents have said and what became of it, as far as the filter lets it through."""
    del meeting_id  # the guard has found the meeting
    wanted = request.args.get("show", "")
    chosen = ListFilter(wanted) if wanted in list(ListFilter) else ListFilter.LISTED
    order, subject = wanted_order(request.args), request.args.get("subject", "")
    view = queries.proposals_desk(db.session(), current_meeting(), chosen, order=order, subfield_code=subject)
    return render_template("aspirations/pages/proposals.html", view=view)


@moderation.get("/console/<meeting_id>/aspirations/<aspiration_id>")
def show_aspiration(meeting_id: str, aspiration_id: str) -> ResponseReturnValue:
    """Show one aspiration in full."""
    del meeting_id  # the guard has found the meeting
    view = queries.aspiration_desk(db.session(), current_meeting(), aspiration_id)
    return render_template("aspirations/pages/aspiration.html", view=view)


@moderation.get("/console/<meeting_id>/proposals/<proposal_id>")
def show_proposal(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Show one proposal: its line in the plan, the words behind it, and its history."""
    del meeting_id  # the guard has found the meeting
    view = queries.proposal_desk(db.session(), current_meeting(), proposal_id)
    # Another form of this page, refused, says nothing about the plan.
    is_typed = request.endpoint == "moderation.complete_proposal"
    typed_links = form_in_progress(LinksForm)
    form = form_in_progress(PlanForm) or (PlanForm(ceilings=view.meeting.ceilings) if is_typed else PlanForm.of(view))
    return render_template(
        "aspirations/pages/proposal.html",
        view=view,
        form=form.has_now_seen(view),
        group_form=form_in_progress(GroupForm) or GroupForm.of(view),
        provenance_form=form_in_progress(ProvenanceForm) or ProvenanceForm.of(view),
        links_form=typed_links.beside(view) if typed_links else LinksForm.of(view),
    )


@moderation.get("/console/<meeting_id>/photo/<digest>.jpg")
def show_picture(meeting_id: str, digest: str) -> ResponseReturnValue:
    """Give staff any photo of their meeting."""
    if not queries.is_photo_of_meeting(db.session(), meeting_id, digest):
        raise NotFoundHere
    return picture_answer(digest)


@moderation.post("/console/<meeting_id>/aspirations/<aspiration_id>/approve")
@stands_on("moderation.show_aspiration")
def approve_aspiration(meeting_id: str, aspiration_id: str) -> ResponseReturnValue:
    """Make a numbered proposal of it."""
    form = ProposalForm()
    if not form.validate():
        return shown_again(form)
    return _on(meeting_id, form.to_approval(meeting_id, aspiration_id))


@moderation.post("/console/<meeting_id>/aspirations/<aspiration_id>/park")
@stands_on("moderation.show_aspiration")
def park_aspiration(meeting_id: str, aspiration_id: str) -> ResponseReturnValue:
    """Set it aside with a reason."""
    form = ParkForm()
    if not form.validate():
        return shown_again(form)
    return _on(meeting_id, form.to_park_aspiration(meeting_id, aspiration_id))


@moderation.post("/console/<meeting_id>/aspirations/<aspiration_id>/restore")
@stands_on("moderation.show_aspiration")
def restore_aspiration(meeting_id: str, aspiration_id: str) -> ResponseReturnValue:
    """Put it back into the queue."""
    return _on(meeting_id, RestoreAspiration(meeting_id=meeting_id, aspiration_id=aspiration_id))


@moderation.post("/console/<meeting_id>/proposals/<proposal_id>/reword")
@stands_on("moderation.show_proposal")
def reword_proposal(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Change the list's words or cost."""
    form = RewordForm()
    if not form.validate():
        return shown_again(form)
    return _at(meeting_id, proposal_id, form.to_command(meeting_id, proposal_id))


@moderation.post("/console/<meeting_id>/proposals/<proposal_id>/complete")
@stands_on("moderation.show_proposal")
def complete_proposal(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Complete its line in the plan."""
    form = PlanForm(ceilings=current_meeting().ceilings)
    if not form.validate():
        return shown_again(form)
    return _at(meeting_id, proposal_id, form.to_command(meeting_id, proposal_id))


@moderation.post("/console/<meeting_id>/proposals/<proposal_id>/links")
@stands_on("moderation.show_proposal")
def link_proposal(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Say which goals it serves and for which years it is planned."""
    form = kept(LinksForm())
    form.years.offer(queries.proposal_desk(db.session(), current_meeting(), proposal_id).offered_years)
    if not form.validate():
        return shown_again(form)
    return _at(meeting_id, proposal_id, form.to_command(meeting_id, proposal_id))


@moderation.post("/console/<meeting_id>/proposals/<proposal_id>/group")
@stands_on("moderation.show_proposal")
def name_proposing_group(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Say whose own proposal it is."""
    form = GroupForm()
    if not form.validate():
        return shown_again(form)
    return _at(meeting_id, proposal_id, form.to_command(meeting_id, proposal_id))


@moderation.post("/console/<meeting_id>/proposals/<proposal_id>/split")
@stands_on("moderation.show_proposal")
def split_proposal(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Take aspirations out of it into a new one."""
    form = SplitForm()
    if not form.validate():
        return shown_again(form)
    apart = perform(form.to_command(meeting_id, proposal_id), current_actor())
    return redirect(url_for("moderation.show_proposal", meeting_id=meeting_id, proposal_id=apart), 303)


@moderation.post("/console/<meeting_id>/proposals/<proposal_id>/unmerge")
@stands_on("moderation.show_proposal")
def unmerge_proposal(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Let it stand for itself again."""
    return _at(meeting_id, proposal_id, UnmergeProposal(meeting_id=meeting_id, proposal_id=proposal_id))


@moderation.post("/console/<meeting_id>/proposals/<proposal_id>/park")
@stands_on("moderation.show_proposal")
def park_proposal(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Take it off the list with a reason."""
    form = ParkForm()
    if not form.validate():
        return shown_again(form)
    return _at(meeting_id, proposal_id, form.to_park_proposal(meeting_id, proposal_id))


@moderation.post("/console/<meeting_id>/proposals/<proposal_id>/restore")
@stands_on("moderation.show_proposal")
def restore_proposal(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Put it back on the list."""
    return _at(meeting_id, proposal_id, RestoreProposal(meeting_id=meeting_id, proposal_id=proposal_id))


@moderation.post("/console/<meeting_id>/proposals/merge")
@stands_on("moderation.show_proposals")
def merge_proposals(meeting_id: str) -> ResponseReturnValue:
    """Merge one proposal into another, and show the one that is kept."""
    command = MergeForm().to_command(meeting_id)
    return _at(meeting_id, command.kept_proposal_id, command)


def _on(meeting_id: str, command: Command) -> ResponseReturnValue:
    """Go on with the queue: on the console, or with the list where the aspiration was read from there."""
    perform(command, current_actor())
    if "from_list" in request.form:
        return redirect(url_for("moderation.show_proposals", meeting_id=meeting_id, show=ListFilter.WAITING), 303)
    return redirect(url_for("console.show", meeting_id=meeting_id), 303)


def _at(meeting_id: str, proposal_id: str, command: Command) -> ResponseReturnValue:
    perform(command, current_actor())
    return redirect(url_for("moderation.show_proposal", meeting_id=meeting_id, proposal_id=proposal_id), 303)
