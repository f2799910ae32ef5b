"""Reads whose names stay here when a file leaves this laptop."""

from sqlalchemy import select, union
from sqlalchemy.orm import Session

from facilitation.agreement.tables import ConsentRow, GovernmentOrderRow, MinutesEntryRow, NegotiationRow
from facilitation.followup.rules.naming import all_spellings, typed_names
from facilitation.followup.tables import MilestoneRow, TicketRow, TicketSenderRow
from facilitation.meetings.views import Meeting
from facilitation.partnership.tables import PartnerRow
from facilitation.people.queries import known_names
from facilitation.voting.tables import NomineeRow


def people_named(session: Session, meeting: Meeting) -> frozenset[str]:
    """Everybody's name that was typed anywhere in the meeting, in every spelling; for staff alone. Four statements."""
    meeting_id = meeting.meeting_id
    typed = union(
        select(GovernmentOrderRow.name).where(GovernmentOrderRow.meeting_id == meeting_id),
        select(NegotiationRow.mediator).where(NegotiationRow.meeting_id == meeting_id),
        select(ConsentRow.who)
        .join(NegotiationRow, NegotiationRow.negotiation_id == ConsentRow.negotiation_id)
        .where(NegotiationRow.meeting_id == meeting_id),
        select(MinutesEntryRow.speaker).where(MinutesEntryRow.meeting_id == meeting_id),
        select(NomineeRow.name).where(NomineeRow.meeting_id == meeting_id),
        select(MilestoneRow.officer).where(MilestoneRow.meeting_id == meeting_id),
        select(TicketSenderRow.name)
        .join(TicketRow, TicketRow.ticket_id == TicketSenderRow.ticket_id)
        .where(TicketRow.meeting_id == meeting_id),
        # The directory belongs to no meeting.
        select(PartnerRow.contact),
    )
    in_set_up = (meeting.head_name, meeting.team_name)
    places = (meeting.identity.village, *(hamlet.name for hamlet in meeting.hamlets))
    names = typed_names((*in_set_up, *session.scalars(typed)), places=places)
    return all_spellings(names | known_names(session, [meeting_id]))
