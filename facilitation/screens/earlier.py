"""Last year's result for the screens: from the meeting that the set-up names, or from the lines typed there."""

from sqlalchemy.orm import Session

from facilitation.budget import queries as budget
from facilitation.budget.rules.checksum import ResultDamaged
from facilitation.budget.views import RankedResult
from facilitation.meetings import queries as meetings
from facilitation.meetings.rules.earlier import Fate
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.views import Meeting
from facilitation.screens.views.earlier import EarlierMeeting, EarlierResult, EarlierWork, work_of


def earlier_result(session: Session, meeting: Meeting) -> EarlierResult:
    """What anybody may know of last year: of a finished meeting alone, and only what its own public page shows."""
    chosen = meeting.earlier_meeting_id
    earlier = meetings.meeting_by_id(session, chosen) if chosen else None
    if earlier is None or earlier.phase is not Phase.FINISHED:
        return EarlierResult(meeting=None, works=tuple(work_of(line) for line in meeting.earlier_lines))
    return _of_meeting(session, earlier)


def presented(session: Session, meeting: Meeting) -> EarlierResult | None:
    """The same while the meeting presents it, for the screens that show one thing at a time."""
    return earlier_result(session, meeting) if meeting.phase is Phase.PRESENTATION else None


def _of_meeting(session: Session, earlier: Meeting) -> EarlierResult:
    is_readable, result = True, None
    try:
        result = budget.public_result(session, earlier)
    except ResultDamaged:
        # Last year's damage must not shut the pages of this year's meeting; they say so instead.
        is_readable = False
    about = EarlierMeeting(code=earlier.code, name=earlier.name, meets_on=earlier.meets_on, is_readable=is_readable)
    return EarlierResult(meeting=about, works=_works(result))


def _works(result: RankedResult | None) -> tuple[EarlierWork, ...]:
    """What was funded first, because that is what was promised; each part in the order of the votes."""
    lines = result.lines if result else ()
    return tuple(
        EarlierWork(
            title=line.title,
            cost_rupiah=line.cost_rupiah,
            fate=Fate.FUNDED if line.is_funded else Fate.NOT_FUNDED,
            words="",
        )
        for line in sorted(lines, key=lambda line: not line.is_funded)
    )
