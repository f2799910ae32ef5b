"""Reads for each page of what follows the meeting what staff are shown."""

from datetime import date

from sqlalchemy.orm import Session

from facilitation.followup.queries.ticket_counts import waiting_tickets
from facilitation.followup.queries.tracking import tracked_proposals
from facilitation.followup.queries.upkeep import upkeep_board
from facilitation.followup.views import TrackBoard, TrackPage
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.views import Meeting
from facilitation.partnership import queries as partnership


def track_board(session: Session, meeting: Meeting, today: date) -> TrackBoard:
    """The page of everything that is followed."""
    tracked = tracked_proposals(session, meeting)
    upkeep = upkeep_board(session, meeting, today=today)
    return TrackBoard(
        meeting=meeting,
        proposals=tracked or None,
        waiting=waiting_tickets(session, meeting.meeting_id),
        upkeep=upkeep,
    )


def track_page(session: Session, meeting: Meeting, proposal_id: str, today: date) -> TrackPage:
    """One proposal's page; raises NotFoundHere for one that is not adopted."""
    tracked = next((one for one in tracked_proposals(session, meeting) if one.line.proposal_id == proposal_id), None)
    if tracked is None:
        raise NotFoundHere
    kept = upkeep_board(session, meeting, today=today).kept
    return TrackPage(
        meeting=meeting,
        tracked=tracked,
        today=today,
        promises=partnership.register(session, meeting, today=today).of_proposal(proposal_id),
        upkeep=next((one for one in kept if one.line.proposal_id == proposal_id), None),
    )
