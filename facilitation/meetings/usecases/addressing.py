"""Keeps the address that phones are told."""

from sqlalchemy import select

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.meetings.commands import ChooseAddress
from facilitation.meetings.events import AddressChosen
from facilitation.meetings.rules.address import address
from facilitation.meetings.tables import ChosenAddressRow, MeetingRow


@handles(ChooseAddress)
def choose_address(command: ChooseAddress, context: Context) -> Outcome:
    """Keep the address that phones are told, and let every wall show it."""
    context.session.merge(ChosenAddressRow(chosen_address_id=1, address=address(command.address)))
    meeting_ids = context.session.scalars(select(MeetingRow.meeting_id))
    return Outcome(events=tuple(AddressChosen(meeting_id=meeting_id) for meeting_id in meeting_ids))
