"""Numbers what is written into a meeting's ledger, one after the other."""

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute

from facilitation.kernel.dispatch import Context
from facilitation.meetings.tables import MeetingRow

FIRST = 1


def next_number(context: Context, meeting_id: str, column: InstrumentedAttribute[int]) -> int:
    """The number after the last one of this column in the meeting.

    The meeting's row is locked, so that writers of several processes stand in one line: without it two of them would
    find the same number free. SQLite has one writer and needs no lock.
    """
    here = select(MeetingRow.meeting_id).where(MeetingRow.meeting_id == meeting_id)
    context.session.execute(here.with_for_update(key_share=True))
    last = select(func.max(column)).where(column.class_.meeting_id == meeting_id)
    return FIRST + (context.session.scalar(last) or 0)
