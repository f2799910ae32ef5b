"""Last year's result for the screens: from the meeting that the set-up names, or from the lines typed there."""

from sqlalchemy.orm import Session

from facilitation.budget import queries as budget
from facilitation.budget.rules.checksum import ResultDamaged
from facilitation.budget.views import RankedResult
from facilitation.followup import queries as followup
from facilitation.followup.rules.milestone import MilestoneKind
from facilitation.followup.views import TrackedProposal
from facilitation.meetings import queries as meetings
from facilitation.meetings.rules.earlier import Fate
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.views import Meeting
from facilitation.screens.views.earlier import EarlierMeeting, EarlierResult, EarlierWork, work_of

# What a milestone says of a work; whatever is not continued is told in the words that explain it.
REACHED = {
    MilestoneKind.FINISHED: Fate.DONE,
    MilestoneKind.UNDER_WAY: Fate.UNDERWAY,
    MilestoneKind.POSTPONED: Fate.NOT_YET,
    MilestoneKind.DECLINED: None,
}


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
    is_readable, works = True, tuple[EarlierWork, ...]()
    try:
        works = _followed(session, earlier) or _works(budget.public_result(session, earlier))
    except ResultDamaged:
        # Last year's damage must not shut the pages of this year's meeting; they say so instead.
        is_readable = False
    about = EarlierMeeting(code=earlier.code, name=earlier.name, meets_on=earlier.meets_on, is_readable=is_readable)
    return EarlierResult(meeting=about, works=works)


def _followed(session: Session, earlier: Meeting) -> tuple[EarlierWork, ...]:
    """What was adopted, the agreed first, with what has become of it; nothing where no list was adopted."""
    return tuple(_promised(one) for one in followup.tracked_proposals(session, earlier))


def _promised(one: TrackedProposal) -> EarlierWork:
    decision = one.line.decision
    is_agreed = decision is not None and decision.is_agreed
    fate = REACHED.get(one.now.kind, Fate.FUNDED if is_agreed else Fate.NOT_FUNDED)
    return EarlierWork(
        title=one.line.title,
        cost_rupiah=decision.amount_rupiah if decision and is_agreed else one.line.cost_rupiah,
        fate=fate,
        words="" if fate else one.now.note,
    )


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
