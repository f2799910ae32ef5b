"""Reads frozen results, and refuses to show one that is not what was frozen."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.budget.rules.checksum import refuse_damaged
from facilitation.budget.tables import ResultRow, from_body
from facilitation.budget.views import RankedResult
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.views import Meeting


def latest_result(session: Session, meeting_id: str) -> RankedResult | None:
    """The version that counts, or None before a round is closed; raises ResultDamaged. One statement."""
    newest = select(ResultRow).where(ResultRow.meeting_id == meeting_id).order_by(ResultRow.version.desc()).limit(1)
    row = session.scalar(newest)
    return None if row is None else _result(row)


def public_result(session: Session, meeting: Meeting) -> RankedResult | None:
    """What anybody may see: nothing before the facilitator has revealed it."""
    return latest_result(session, meeting.meeting_id) if meeting.is_revealed else None


def public_version(session: Session, meeting: Meeting, version: int) -> RankedResult:
    """One version as anybody may see it; raises NotFoundHere before the reveal, as for one that does not exist."""
    of_meeting = select(ResultRow).where(ResultRow.meeting_id == meeting.meeting_id, ResultRow.version == version)
    row = session.scalar(of_meeting) if meeting.is_revealed else None
    if row is None:
        raise NotFoundHere
    return _result(row)


def public_versions(session: Session, meeting: Meeting) -> tuple[RankedResult, ...]:
    """Every version as anybody may see it, the newest first: none before the facilitator has revealed it."""
    return result_versions(session, meeting.meeting_id) if meeting.is_revealed else ()


def result_versions(session: Session, meeting_id: str) -> tuple[RankedResult, ...]:
    """Every version, the newest first; raises ResultDamaged. One statement."""
    rows = session.scalars(
        select(ResultRow).where(ResultRow.meeting_id == meeting_id).order_by(ResultRow.version.desc())
    )
    return tuple(_result(row) for row in rows)


def _result(row: ResultRow) -> RankedResult:
    refuse_damaged(row.body, checksum=row.checksum, version=row.version)
    return from_body(row.body, checksum=row.checksum)
