"""One's own ticket by its code, without a login."""

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitation.followup import queries
from facilitation.followup.commands import WithdrawTicket
from facilitation.followup.routes.promised import promise
from facilitation.followup.rules.follow_code import normalize
from facilitation.followup.views import OwnTicketPage
from facilitation.kernel.asking import current_actor
from facilitation.kernel.dispatch import perform
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.extensions import db
from facilitation.kernel.refusals import stands_on
from facilitation.people.code_attempts import FOLLOW_CODE, count_wrong_code, refuse_guessing
from facilitation.people.identity import device_digest, keep_device

own_ticket = Blueprint("own_ticket", __name__)
own_ticket.after_request(keep_device)


@own_ticket.get("/ticket/<ticket_code>")
def show(ticket_code: str) -> ResponseReturnValue:
    """Show one's own ticket with what was replied, without a login."""
    return render_template("followup/pages/ticket.html", view=_own(ticket_code))


@own_ticket.post("/ticket/<ticket_code>/withdraw")
@stands_on("own_ticket.show")
def withdraw_ticket(ticket_code: str) -> ResponseReturnValue:
    """Take one's own ticket back."""
    view = _own(ticket_code)
    command = WithdrawTicket(meeting_id=view.meeting.meeting_id, code=view.ticket.code)
    perform(command, current_actor())
    return redirect(url_for("own_ticket.show", ticket_code=view.ticket.code), 303)


def _own(typed: str) -> OwnTicketPage:
    """The page of a code; a wrong one is counted as every follow code is."""
    refuse_guessing(device_digest(), FOLLOW_CODE)
    view = queries.own_ticket_page(db.session(), normalize(typed), promise())
    if view is None:
        count_wrong_code(device_digest(), FOLLOW_CODE)
        raise NotFoundHere
    return view
