"""Reads what became of earlier promises, and the finished works that there are two photos of."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from facilitation.followup.queries.money import money_page
from facilitation.followup.rules.milestone import MilestoneKind
from facilitation.followup.rules.money import Tolerance
from facilitation.followup.rules.progress import before_and_after
from facilitation.followup.views import FinishedWork, GalleryPage, MoneyPage, Promises, ProposalMoney, Remembered
from facilitation.meetings import queries as meetings
from facilitation.meetings.views import Meeting


def gallery_page(session: Session, meeting: Meeting) -> GalleryPage:
    """The finished works of this meeting and of the earlier ones; some dozen statements for each of them."""
    return GalleryPage(meeting=meeting, remembered=_remembered(session, (meeting, *earlier_meetings(session, meeting))))


def remembered(session: Session, meeting: Meeting) -> tuple[Remembered, ...]:
    """What earlier meetings promised and what became of it, the latest first; nothing where there is none."""
    return _remembered(session, earlier_meetings(session, meeting))


def earlier_meetings(session: Session, meeting: Meeting) -> tuple[Meeting, ...]:
    """The meetings that this one goes on from, the latest first: those before it in its programme, and one it names."""
    programme = meeting.programme_id
    in_order = meetings.meetings_of_programme(session, programme) if programme else ()
    before = {one.meeting_id: one for one in in_order if one.meets_on < meeting.meets_on}
    named = meetings.meeting_by_id(session, meeting.earlier_meeting_id) if meeting.earlier_meeting_id else None
    if named is not None:
        before[named.meeting_id] = named
    return tuple(sorted(before.values(), key=lambda one: one.meets_on, reverse=True))


def _remembered(session: Session, held: Iterable[Meeting]) -> tuple[Remembered, ...]:
    # What is pointed out about the money has no place here, so that any tolerance will do.
    pages = (money_page(session, one, Tolerance()) for one in held)
    return tuple(_of_page(page, page.proposals) for page in pages if page.proposals is not None)


def _of_page(page: MoneyPage, proposals: tuple[ProposalMoney, ...]) -> Remembered:
    return Remembered(
        meeting_name=page.meeting.name,
        meeting_code=page.meeting.code,
        meets_on=page.meeting.meets_on,
        promises=_promises(proposals),
        works=tuple(work for one in proposals if (work := _finished(page.meeting, one))),
    )


def _promises(proposals: tuple[ProposalMoney, ...]) -> Promises:
    kinds = [one.now.kind for one in proposals if one.now and one.is_agreed]
    finished, declined = kinds.count(MilestoneKind.FINISHED), kinds.count(MilestoneKind.DECLINED)
    under_way = kinds.count(MilestoneKind.UNDER_WAY)
    return Promises(
        agreed=len(kinds),
        finished=finished,
        under_way=under_way,
        not_begun=len(kinds) - finished - under_way - declined,
        not_continued=declined,
    )


def _finished(meeting: Meeting, money: ProposalMoney) -> FinishedWork | None:
    before, after = before_and_after(money.seen)
    if money.now is None or money.now.kind is not MilestoneKind.FINISHED or before is None or after is None:
        return None
    return FinishedWork(
        meeting_code=meeting.code,
        number=money.number,
        title=money.title,
        finished_on=money.now.happened_on,
        before=before,
        after=after,
        sums=money.sums,
        people=money.people,
    )
