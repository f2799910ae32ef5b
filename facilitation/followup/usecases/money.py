"""Writes money into the ledger, and undoes what was a mistake."""

from datetime import date

from sqlalchemy import select

from facilitation.aspirations.rules.aspiration import submission_name
from facilitation.followup.commands import EnterMoney, ReverseEntry
from facilitation.followup.events import MoneyMoved
from facilitation.followup.rules.ledger import (
    AlreadyReversed,
    Entry,
    IsReversal,
    Payer,
    UnknownPayer,
    checked_entry,
    reversal_of,
)
from facilitation.followup.tables import LedgerEntryRow, entry_of
from facilitation.followup.usecases.adopted import adopted_line, adopted_on
from facilitation.followup.usecases.numbering import next_number
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.partnership.tables import PartnerRow
from facilitation.reference.funding import FundingGroup, funding_sources


@handles(EnterMoney)
def enter_money(command: EnterMoney, context: Context) -> Outcome:
    """Keep the entry once per submission_id; the reply is its number, old or new."""
    line = adopted_line(context, command.meeting_id, command.proposal_id)
    name = submission_name(command.submission_id)
    number = next_number(context, command.meeting_id, LedgerEntryRow.number)
    earlier = _sent_before(context, command.meeting_id, name)
    if earlier is not None:
        return Outcome(reply=earlier)
    _refuse_unknown(context, command.entry.payer)
    first_on = adopted_on(context, command.meeting_id)
    entry = checked_entry(command.entry, first_on=first_on, today=_day(context))
    row = entry_row(context, entry, (command.meeting_id, number), proposal_id=line.proposal_id, name=name)
    context.session.add(row)
    return Outcome(reply=number, events=(MoneyMoved(meeting_id=command.meeting_id, number=number),))


@handles(ReverseEntry)
def reverse_entry(command: ReverseEntry, context: Context) -> Outcome:
    """Keep an entry that undoes the one it names; the reply is its number."""
    undone = context.session.get(LedgerEntryRow, (command.meeting_id, command.number))
    if undone is None:
        raise NotFoundHere
    if undone.reverses is not None:
        raise IsReversal(number=command.number)
    number = next_number(context, command.meeting_id, LedgerEntryRow.number)
    _refuse_reversed(context, command)
    entry = reversal_of(entry_of(undone), command.reason, today=_day(context))
    key = (command.meeting_id, number)
    row = entry_row(context, entry, key, proposal_id=undone.proposal_id, name=context.new_id())
    row.reverses, row.contribution_id = command.number, undone.contribution_id
    context.session.add(row)
    return Outcome(reply=number, events=(MoneyMoved(meeting_id=command.meeting_id, number=number),))


def entry_row(context: Context, entry: Entry, key: tuple[str, int], *, proposal_id: str, name: str) -> LedgerEntryRow:
    """The entry as a row under its (meeting_id, number), and under the name by which a copy of it is known."""
    meeting_id, number = key
    return LedgerEntryRow(
        meeting_id=meeting_id,
        number=number,
        proposal_id=proposal_id,
        submission_id=name,
        movement=entry.movement,
        source_code=entry.payer.source_code,
        partner_id=entry.payer.partner_id or None,
        amount_rupiah=entry.amount_rupiah,
        happened_on=entry.happened_on,
        purpose=entry.purpose,
        counterparty=entry.counterparty,
        voucher_digest=entry.voucher.digest,
        voucher_media=entry.voucher.media,
        reverses=None,
        contribution_id=None,
        staff_id=context.actor.actor_id,
        entered_at=context.now,
    )


def _sent_before(context: Context, meeting_id: str, name: str) -> int | None:
    same = (LedgerEntryRow.meeting_id == meeting_id, LedgerEntryRow.submission_id == name)
    return context.session.scalar(select(LedgerEntryRow.number).where(*same))


def _refuse_reversed(context: Context, command: ReverseEntry) -> None:
    same = (LedgerEntryRow.meeting_id == command.meeting_id, LedgerEntryRow.reverses == command.number)
    by = context.session.scalar(select(LedgerEntryRow.number).where(*same))
    if by is not None:
        raise AlreadyReversed(number=command.number, by=by)


def _refuse_unknown(context: Context, payer: Payer) -> None:
    """Any source and any partner can turn out to pay; whether it was planned shows in the sums."""
    is_partner = payer.partner_id and context.session.get(PartnerRow, payer.partner_id) is not None
    known = {source.code for source in funding_sources() if source.group is not FundingGroup.UNDECIDED}
    if not is_partner and payer.source_code not in known:
        raise UnknownPayer


def _day(context: Context) -> date:
    # As everywhere on screen, in the laptop's own time.
    return context.now.astimezone().date()
