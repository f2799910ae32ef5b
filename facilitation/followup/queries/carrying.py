"""Reads what earlier years have left over for a new meeting."""

from dataclasses import replace

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from facilitation.agreement.tables import AdoptionRow
from facilitation.aspirations.tables import EarlierAskingRow, ProposalRow
from facilitation.followup.rules.carrying import NotAnEarlierMeeting, refuse_unless_earlier
from facilitation.followup.tables import leftovers, told_of
from facilitation.followup.views import CarryPage, EarlierList
from facilitation.meetings.queries import meetings_by_ids
from facilitation.meetings.tables import MeetingRow
from facilitation.meetings.views import Meeting

MOST_YEARS = 6
"""As long as an RPJM Desa lasts: what was wished before it is asked for anew."""


def carry_page(session: Session, meeting: Meeting) -> CarryPage:
    """Every earlier, adopted meeting of the same kind and area, the latest first; some statements for each."""
    numbers = _brought_as(session, meeting.meeting_id)
    handing_on = _earlier_meetings(session, meeting)
    return CarryPage(
        meeting=meeting,
        earlier=tuple(_earlier_list(session, one, meeting.meeting_id, numbers) for one in handing_on),
    )


def _earlier_list(session: Session, earlier: Meeting, into_id: str, numbers: dict[str, int]) -> EarlierList:
    left = leftovers(session, earlier, into_id)
    return EarlierList(
        meeting=earlier,
        leftovers=tuple(replace(one, brought_as=numbers.get(one.line.proposal_id)) for one in left),
    )


def _earlier_meetings(session: Session, meeting: Meeting) -> tuple[Meeting, ...]:
    is_adopted = exists().where(AdoptionRow.meeting_id == MeetingRow.meeting_id)
    before = select(MeetingRow.meeting_id).where(MeetingRow.meets_on < meeting.meets_on, is_adopted)
    found = meetings_by_ids(session, session.scalars(before.where(MeetingRow.kind == meeting.kind)))
    return tuple(one for one in found if _hands_on(one, meeting))[:MOST_YEARS]


def _hands_on(earlier: Meeting, meeting: Meeting) -> bool:
    try:
        refuse_unless_earlier(told_of(earlier), told_of(meeting), is_adopted=True)
    except NotAnEarlierMeeting:
        return False
    return True


def _brought_as(session: Session, meeting_id: str) -> dict[str, int]:
    """{earlier proposal_id: number here} of everything that has been brought in; one statement."""
    rows = session.execute(
        select(EarlierAskingRow.from_proposal_id, ProposalRow.number)
        .join(ProposalRow, ProposalRow.proposal_id == EarlierAskingRow.proposal_id)
        .where(EarlierAskingRow.meeting_id == meeting_id)
    )
    return {row.from_proposal_id: row.number for row in rows}
