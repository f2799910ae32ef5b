"""Finds the meeting that a live region is about."""

from sqlalchemy.orm import Session

from facilitation.meetings import queries as meetings
from facilitation.meetings.views import Meeting


def meeting_named(session: Session, meeting_id: str) -> Meeting:
    """The meeting that a live region is about; there is one."""
    meeting = meetings.meeting_by_id(session, meeting_id)
    if meeting is None:
        msg = "a region was asked for a meeting that does not exist"
        raise LookupError(msg)
    return meeting
