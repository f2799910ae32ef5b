"""Keeps meetings and their programme together."""

from sqlalchemy import select

from facilitation.kernel.dispatch import Context, reacts_to
from facilitation.kernel.policy import Event
from facilitation.meetings.events import MeetingRevised
from facilitation.meetings.tables import MeetingRow
from facilitation.programmes.events import ProgrammeRevised


@reacts_to(ProgrammeRevised)
def tell_meetings(event: ProgrammeRevised, context: Context) -> tuple[Event, ...]:
    """Vision and goals stand on the walls and phones of every meeting of the programme."""
    theirs = select(MeetingRow.meeting_id).where(MeetingRow.programme_id == event.programme_id)
    return tuple(MeetingRevised(meeting_id=meeting_id) for meeting_id in context.session.scalars(theirs))
