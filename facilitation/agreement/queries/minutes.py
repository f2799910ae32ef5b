"""Reads the minutes, for staff only: people are named in them."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.agreement.rules.minutes import WHILE_MINUTES_ARE_WRITTEN, Entry
from facilitation.agreement.tables import MinutesClosingRow, MinutesEntryRow, entry_of
from facilitation.agreement.views import AgendaPart, MinutesBoard, MinutesEntryPage, MinutesNews, WrittenEntry
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.rules.phase import ORDER
from facilitation.meetings.views import Meeting
from facilitation.people.tables import StaffRow


def minutes_board(session: Session, meeting: Meeting) -> MinutesBoard:
    """The minutes' page; two statements."""
    written = _written(session, meeting.meeting_id)
    kept = [one for one in written if not one.is_removed]
    parts = [AgendaPart(phase=phase, entries=_newest(kept, phase)) for phase in reversed(ORDER)]
    return MinutesBoard(
        meeting=meeting,
        parts=tuple(part for part in parts if part.entries),
        removed=tuple(one for one in reversed(written) if one.is_removed),
        speakers=_speakers(kept),
        closed_by=(closed_by := _closed_by(session, meeting.meeting_id)),
        changes=_changes(written, closed_by),
    )


def minutes_news(session: Session, meeting_id: str) -> MinutesNews:
    """What an open page of the minutes hears; two statements."""
    return MinutesNews(changes=_changes(_written(session, meeting_id), _closed_by(session, meeting_id)))


def minutes_entry_page(session: Session, meeting: Meeting, minutes_entry_id: str) -> MinutesEntryPage:
    """One entry's page, of a removed one as well; raises NotFoundHere."""
    written = _written(session, meeting.meeting_id)
    found = next((one for one in written if one.minutes_entry_id == minutes_entry_id), None)
    if found is None:
        raise NotFoundHere
    return MinutesEntryPage(
        meeting=meeting,
        written=found,
        speakers=_speakers(written),
        is_open=meeting.phase in WHILE_MINUTES_ARE_WRITTEN and not _closed_by(session, meeting.meeting_id),
    )


def written_minutes(session: Session, meeting_id: str) -> tuple[Entry, ...]:
    """What the minutes say, in the order in which it was written; one statement."""
    return tuple(one.entry for one in _written(session, meeting_id) if not one.is_removed)


def _written(session: Session, meeting_id: str) -> list[WrittenEntry]:
    of_meeting = select(MinutesEntryRow).where(MinutesEntryRow.meeting_id == meeting_id)
    return [
        WrittenEntry(
            minutes_entry_id=row.minutes_entry_id,
            revision=row.revision,
            is_removed=row.is_removed,
            entry=entry_of(row),
            written_at=row.written_at,
        )
        for row in session.scalars(of_meeting.order_by(MinutesEntryRow.sequence))
    ]


def _changes(written: list[WrittenEntry], closed_by: str) -> str:
    """Every write and every change counts one further; so does the closing, but for whoever did it."""
    return f"{sum(one.revision for one in written)}{'' if not closed_by else '-closed'}"


def _newest(written: list[WrittenEntry], phase: str) -> tuple[WrittenEntry, ...]:
    return tuple(one for one in reversed(written) if one.entry.phase == phase)


def _speakers(written: list[WrittenEntry]) -> tuple[str, ...]:
    """Each once, whoever spoke last first, so that the next word of the same person is quick to write down."""
    return tuple(dict.fromkeys(one.entry.speaker for one in reversed(written) if one.entry.speaker))


def _closed_by(session: Session, meeting_id: str) -> str:
    closing = select(StaffRow.display_name).join(MinutesClosingRow, MinutesClosingRow.staff_id == StaffRow.staff_id)
    return session.scalar(closing.where(MinutesClosingRow.meeting_id == meeting_id)) or ""
