"""Writes into the ledger what a partner has delivered, so that nobody types it a second time."""

from datetime import date

from sqlalchemy import select

from facilitation.followup.commands import BookContribution
from facilitation.followup.events import MoneyMoved
from facilitation.followup.rules.ledger import (
    ContributionIsNoMoney,
    ContributionNotDelivered,
    as_delivered,
    booking_name,
)
from facilitation.followup.tables import LedgerEntryRow
from facilitation.followup.usecases.adopted import adopted_line, adopted_on
from facilitation.followup.usecases.money import entry_row
from facilitation.followup.usecases.numbering import next_number
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.partnership import queries as partnership
from facilitation.partnership.rules.contribution import ContributionKind
from facilitation.partnership.views import Contribution


@handles(BookContribution)
def book_contribution(command: BookContribution, context: Context) -> Outcome:
    """Keep it once, and once more only after that was undone; the reply is the number of the line that stands."""
    line = adopted_line(context, command.meeting_id, command.proposal_id)
    given, delivered_on = _delivered(command, context)
    # The numbers are given out one by one, so that from here on nobody else writes this contribution down.
    number = next_number(context, command.meeting_id, LedgerEntryRow.number)
    standing, undone = _booked(command, context)
    if standing is not None:
        return Outcome(reply=standing)
    first_on = adopted_on(context, command.meeting_id)
    entry = as_delivered(given.partner_id, given.promise.amount_rupiah, delivered_on=delivered_on, first_on=first_on)
    name = booking_name(command.contribution_id, undone)
    row = entry_row(context, entry, (command.meeting_id, number), proposal_id=line.proposal_id, name=name)
    row.contribution_id = command.contribution_id
    context.session.add(row)
    return Outcome(reply=number, events=(MoneyMoved(meeting_id=command.meeting_id, number=number),))


def _delivered(command: BookContribution, context: Context) -> tuple[Contribution, date]:
    """The contribution and the day it came; raises why it cannot be received."""
    given = partnership.contribution_by_id(context.session, command.meeting_id, command.contribution_id)
    if given is None or given.proposal_id != command.proposal_id:
        raise NotFoundHere
    if given.promise.kind is not ContributionKind.MONEY:
        raise ContributionIsNoMoney
    if given.delivered_at is None:
        raise ContributionNotDelivered
    # As everywhere on screen, in the laptop's own time.
    return given, given.delivered_at.astimezone().date()


def _booked(command: BookContribution, context: Context) -> tuple[int | None, int]:
    """(the line by which it was received, None where none stands, and how often such a line was undone)."""
    row = LedgerEntryRow
    same = (row.meeting_id == command.meeting_id, row.contribution_id == command.contribution_id)
    lines = context.session.execute(select(row.number, row.reverses).where(*same)).all()
    undone = {line.reverses for line in lines if line.reverses is not None}
    standing = (line.number for line in lines if line.reverses is None and line.number not in undone)
    return next(standing, None), len(undone)
