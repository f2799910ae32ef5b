"""Reads follow-up meetings as they stand after their changes."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.followup.queries.tickets import subjects
from facilitation.followup.rules.gathering import ChangeKind, GatheringState, state_of
from facilitation.followup.tables import GatheringChangeRow, GatheringMinutesRow, GatheringRow, minutes_of
from facilitation.followup.views import (
    Gathering,
    GatheringChange,
    GatheringPage,
    GatheringsPage,
    MinutesVersion,
)
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.views import Meeting


def gatherings_page(session: Session, meeting: Meeting, today: date) -> GatheringsPage:
    """Every follow-up meeting of a meeting; four statements beside those of the adopted list."""
    listed = gatherings(session, meeting, today)
    coming = [one for one in listed if _is_ahead(one, today)]
    over = [one for one in listed if not _is_ahead(one, today)]
    return GatheringsPage(
        meeting=meeting,
        coming=tuple(sorted(coming, key=lambda one: (one.day, one.number))),
        over=tuple(sorted(over, key=lambda one: (one.day, one.number), reverse=True)),
        subjects=subjects(session, meeting.meeting_id),
    )


def gathering_page(session: Session, meeting: Meeting, number: int, today: date) -> GatheringPage:
    """One with everything about it; raises NotFoundHere."""
    one = next((one for one in gatherings(session, meeting, today) if one.number == number), None)
    if one is None:
        raise NotFoundHere
    return GatheringPage(meeting=meeting, gathering=one, today=today)


def gatherings(session: Session, meeting: Meeting, today: date) -> tuple[Gathering, ...]:
    """All of them in the order in which they were planned."""
    rows = session.scalars(
        select(GatheringRow).where(GatheringRow.meeting_id == meeting.meeting_id).order_by(GatheringRow.number)
    ).all()
    ids = [row.gathering_id for row in rows]
    changes, versions = _changes(session, ids), _versions(session, ids)
    titles = {one.subject_id: one.title for one in subjects(session, meeting.meeting_id)} if rows else {}
    return tuple(
        _gathering(
            row,
            changes[row.gathering_id],
            tuple(versions[row.gathering_id]),
            about=titles.get(row.proposal_id or "", ""),
            today=today,
        )
        for row in rows
    )


def _changes(session: Session, gathering_ids: Sequence[str]) -> defaultdict[str, list[GatheringChangeRow]]:
    found: defaultdict[str, list[GatheringChangeRow]] = defaultdict(list)
    of_these = select(GatheringChangeRow).where(GatheringChangeRow.gathering_id.in_(gathering_ids))
    for change in session.scalars(of_these.order_by(GatheringChangeRow.sequence)):
        found[change.gathering_id].append(change)
    return found


def _versions(session: Session, gathering_ids: Sequence[str]) -> defaultdict[str, list[MinutesVersion]]:
    """The newest first."""
    found: defaultdict[str, list[MinutesVersion]] = defaultdict(list)
    of_these = select(GatheringMinutesRow).where(GatheringMinutesRow.gathering_id.in_(gathering_ids))
    for row in session.scalars(of_these.order_by(GatheringMinutesRow.version.desc())):
        version = MinutesVersion(version=row.version, minutes=minutes_of(row), written_at=row.written_at)
        found[row.gathering_id].append(version)
    return found


def _gathering(
    row: GatheringRow,
    changes: Sequence[GatheringChangeRow],
    versions: tuple[MinutesVersion, ...],
    *,
    about: str,
    today: date,
) -> Gathering:
    moves = [change for change in changes if change.kind is ChangeKind.MOVED]
    day = moves[-1].to_on if moves and moves[-1].to_on else row.planned_on
    is_cancelled = bool(changes) and changes[-1].kind is ChangeKind.CANCELLED
    return Gathering(
        number=row.number,
        about=about,
        planned_on=row.planned_on,
        day=day,
        place=moves[-1].place if moves else row.place,
        agenda=row.agenda,
        state=state_of(day, is_cancelled=is_cancelled, versions=len(versions), today=today),
        changes=tuple(
            GatheringChange(kind=one.kind, to_on=one.to_on, reason=one.reason, changed_at=one.changed_at)
            for one in changes
        ),
        versions=versions,
    )


def _is_ahead(one: Gathering, today: date) -> bool:
    """Whether people can still come; what is cancelled stays where its day is."""
    return one.day >= today and one.state is not GatheringState.MINUTED
