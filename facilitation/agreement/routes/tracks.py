"""The pages of the two tracks: the government's order, the ways out, and the negotiations."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.agreement import queries
from facilitation.agreement.forms.tracks import CloseForm, ConsentForm, GovernmentOrderForm, OfferForm, OpenForm
from facilitation.agreement.forms.ways_out import WayOutForm
from facilitation.agreement.rules.way_out import WayOut
from facilitation.agreement.views import NegotiationPage, WayOutPage
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.kernel.policy import Command
from facilitation.kernel.refusals import form_in_progress, kept, shown_again, stands_on
from facilitation.meetings.current import current_meeting

tracks = Blueprint("tracks", __name__)


@tracks.get("/console/<meeting_id>/government-order")
def show_order(meeting_id: str) -> ResponseReturnValue:
    """Show the government's order with the form that writes it down."""
    del meeting_id  # the guard has found the meeting
    view = queries.government_order(db.session(), current_meeting())
    form = form_in_progress(GovernmentOrderForm)
    typed = form.typed if form else {one.proposal_id: str(one.rank or "") for one in view.lines}
    was_changed = form is not None and not form.has_seen(view.revision)
    return render_template("agreement/pages/government_order.html", view=view, typed=typed, was_changed=was_changed)


@tracks.post("/console/<meeting_id>/government-order")
@stands_on("tracks.show_order")
def rank_for_government(meeting_id: str) -> ResponseReturnValue:
    """Write the government's order down."""
    perform(kept(GovernmentOrderForm()).to_command(meeting_id), current_actor())
    return redirect(url_for("tracks.show_order", meeting_id=meeting_id), 303)


@tracks.get("/console/<meeting_id>/agreement/<proposal_id>/way-out/<way>")
def show_way_out(meeting_id: str, proposal_id: str, way: str) -> ResponseReturnValue:
    """Show one way out with the form that chooses it."""
    del meeting_id  # the guard has found the meeting
    view = _way_out(proposal_id, way)
    form = form_in_progress(WayOutForm) or WayOutForm.of(view)
    return render_template("agreement/pages/way_out.html", view=view, form=form)


@tracks.post("/console/<meeting_id>/agreement/<proposal_id>/way-out/<way>")
@stands_on("tracks.show_way_out")
def choose_way_out(meeting_id: str, proposal_id: str, way: str) -> ResponseReturnValue:
    """Agree on the proposal for less."""
    view = _way_out(proposal_id, way)
    form = WayOutForm(view)
    if not form.validate():
        return shown_again(form)
    perform(kept(form).to_command(view), current_actor())
    return redirect(url_for("plenary.show", meeting_id=meeting_id), 303)


@tracks.get("/console/<meeting_id>/agreement/<proposal_id>/negotiate")
def show_new(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Show the form that opens a negotiation."""
    del meeting_id  # the guard has found the meeting
    view = queries.new_negotiation_page(db.session(), current_meeting(), proposal_id, current_actor())
    form = form_in_progress(OpenForm) or OpenForm(formdata=None, mediators=view.mediators)
    return render_template("agreement/pages/negotiation_new.html", view=view, form=form)


@tracks.post("/console/<meeting_id>/agreement/<proposal_id>/negotiate")
@stands_on("tracks.show_new")
def open_negotiation(meeting_id: str, proposal_id: str) -> ResponseReturnValue:
    """Open it, and show it."""
    view = queries.new_negotiation_page(db.session(), current_meeting(), proposal_id, current_actor())
    form = OpenForm(mediators=view.mediators)
    if not form.validate():
        return shown_again(form)
    negotiation_id = perform(kept(form).to_command(meeting_id, proposal_id), current_actor())
    return redirect(url_for("tracks.show_negotiation", meeting_id=meeting_id, negotiation_id=negotiation_id), 303)


@tracks.get("/console/<meeting_id>/negotiations/<negotiation_id>")
def show_negotiation(meeting_id: str, negotiation_id: str) -> ResponseReturnValue:
    """Show the offers from the first to the newest, and what can follow."""
    del meeting_id  # the guard has found the meeting
    view = _negotiation(negotiation_id)
    seen = len(view.negotiation.offers)
    offer_form = form_in_progress(OfferForm) or OfferForm(formdata=None, sources=view.sources)
    return render_template(
        "agreement/pages/negotiation.html",
        view=view,
        offer_form=offer_form.beside(seen),
        consent_form=(form_in_progress(ConsentForm) or ConsentForm(formdata=None)).beside(seen),
        close_form=(form_in_progress(CloseForm) or CloseForm(formdata=None)).beside(seen),
    )


@tracks.post("/console/<meeting_id>/negotiations/<negotiation_id>/offers")
@stands_on("tracks.show_negotiation")
def make_offer(meeting_id: str, negotiation_id: str) -> ResponseReturnValue:
    """Put another offer on the table."""
    form = OfferForm(sources=_negotiation(negotiation_id).sources)
    if not form.validate():
        return shown_again(form)
    return _at(meeting_id, negotiation_id, kept(form).to_command(meeting_id, negotiation_id))


@tracks.post("/console/<meeting_id>/negotiations/<negotiation_id>/consents")
@stands_on("tracks.show_negotiation")
def give_consent(meeting_id: str, negotiation_id: str) -> ResponseReturnValue:
    """Consent to the newest offer."""
    _negotiation(negotiation_id)
    form = ConsentForm()
    if not form.validate():
        return shown_again(form)
    return _at(meeting_id, negotiation_id, kept(form).to_command(meeting_id, negotiation_id))


@tracks.post("/console/<meeting_id>/negotiations/<negotiation_id>/close")
@stands_on("tracks.show_negotiation")
def close_negotiation(meeting_id: str, negotiation_id: str) -> ResponseReturnValue:
    """End it."""
    _negotiation(negotiation_id)
    form = CloseForm()
    if not form.validate():
        return shown_again(form)
    return _at(meeting_id, negotiation_id, kept(form).to_command(meeting_id, negotiation_id))


def _way_out(proposal_id: str, way: str) -> WayOutPage:
    if way not in list(WayOut):
        raise NotFoundHere
    return queries.way_out_page(db.session(), current_meeting(), proposal_id, WayOut(way))


def _negotiation(negotiation_id: str) -> NegotiationPage:
    """The page, or raise NotFoundHere: no refusal can be shown on a page that is not there."""
    return queries.negotiation_page(db.session(), current_meeting(), negotiation_id, current_actor())


def _at(meeting_id: str, negotiation_id: str, command: Command) -> ResponseReturnValue:
    perform(command, current_actor())
    return redirect(url_for("tracks.show_negotiation", meeting_id=meeting_id, negotiation_id=negotiation_id), 303)
