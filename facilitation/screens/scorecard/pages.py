"""Puts the scorecard of one meeting together, and that of a programme over its adopted meetings."""

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.followup import queries as followup
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings import queries as meetings
from facilitation.meetings.views import Meeting
from facilitation.programmes import queries as programmes
from facilitation.screens.rules.catalogue import BEYOND, FoundByName
from facilitation.screens.rules.decided import decided
from facilitation.screens.rules.participation import participation
from facilitation.screens.scorecard.adopted import agreement_of
from facilitation.screens.scorecard.afterwards import Asked, afterwards
from facilitation.screens.scorecard.hall import hall
from facilitation.screens.views.scorecard import CountedMeeting, ScorecardPage


def meeting_scorecard(session: Session, meeting: Meeting, asked: Asked) -> ScorecardPage:
    """What one meeting has come to, some eighty statements whatever it held; nothing before its adoption."""
    return ScorecardPage(meeting=meeting, programme=None, counted=_counted(session, (meeting,), asked))


def programme_scorecard(session: Session, meeting: Meeting, asked: Asked) -> ScorecardPage:
    """The same over all adopted meetings of the programme that the meeting belongs to; raises NotFoundHere without one.

    As many statements for each adopted meeting as for one.
    """
    programme = programmes.programme_by_id(session, meeting.programme_id)
    if programme is None:
        raise NotFoundHere
    held = meetings.meetings_of_programme(session, programme.programme_id)
    return ScorecardPage(meeting=meeting, programme=programme, counted=_counted(session, held, asked))


def _counted(session: Session, held: tuple[Meeting, ...], asked: Asked) -> tuple[CountedMeeting, ...]:
    found = ((meeting, _found(session, meeting, asked)) for meeting in held)
    return tuple(CountedMeeting(meeting=meeting, found=known) for meeting, known in found if known is not None)


def _found(session: Session, meeting: Meeting, asked: Asked) -> FoundByName | None:
    adopted = agreement.adopted_list(session, meeting.meeting_id)
    if adopted is None:
        return None
    tracked = followup.tracked_proposals(session, meeting)
    return {
        **BEYOND,
        **participation(hall(session, meeting, adopted)),
        **decided(agreement_of(session, meeting, adopted, tracked)),
        **afterwards(session, meeting, asked),
    }
