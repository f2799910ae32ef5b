"""Reads who took part in a meeting, in numbers."""

from sqlalchemy.orm import Session

from facilitation.agreement.views import AdoptedList
from facilitation.meetings.views import Meeting
from facilitation.people import queries as people
from facilitation.screens.rules.participation import Hall


def hall(session: Session, meeting: Meeting, adopted: AdoptedList) -> Hall:
    """The counts of the hall beside those of the vote that the list rests on; five statements."""
    board = people.board(session, meeting)
    statutory = [line for line in board.unsur if line.is_named and line.is_in_village]
    return Hall(
        invited=board.quorum.invited,
        invited_present=board.quorum.present,
        present=board.present,
        women=board.women,
        marginalised=board.marginalised,
        told_unsur=sum(line.people for line in board.unsur),
        statutory=len(statutory),
        statutory_present=sum(line.people > 0 for line in statutory),
        ballots=adopted.ballots,
        entitled=adopted.entitled,
    )
