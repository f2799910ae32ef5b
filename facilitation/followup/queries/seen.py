"""Reads how far works have come, the photos of them, and which photo anybody may see."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import and_, exists, func, select
from sqlalchemy.orm import Session

from facilitation.followup.tables import ProgressPhotoRow, ProgressRow
from facilitation.followup.views import Seen
from facilitation.kernel.errors import NotFoundHere

PHOTO_OF_IT = and_(ProgressPhotoRow.meeting_id == ProgressRow.meeting_id, ProgressPhotoRow.number == ProgressRow.number)
WITH_PHOTO = select(ProgressRow, func.coalesce(ProgressPhotoRow.digest, "")).outerjoin(ProgressPhotoRow, PHOTO_OF_IT)


def seen_of_proposals(session: Session, meeting_id: str) -> Mapping[str, list[Seen]]:
    """{proposal_id: what was seen of its work, the latest last} of one meeting; one statement."""
    found: dict[str, list[Seen]] = defaultdict(list)
    rows = session.execute(WITH_PHOTO.where(ProgressRow.meeting_id == meeting_id).order_by(ProgressRow.number))
    for row, digest in rows:
        found[row.proposal_id].append(_seen(row, digest))
    return found


def one_seen(session: Session, meeting_id: str, proposal_id: str, number: int) -> Seen:
    """What was seen once; raises NotFoundHere where it was not this proposal's. One statement."""
    here = (
        ProgressRow.meeting_id == meeting_id,
        ProgressRow.proposal_id == proposal_id,
        ProgressRow.number == number,
    )
    found = session.execute(WITH_PHOTO.where(*here)).first()
    if found is None:
        raise NotFoundHere
    return _seen(*found)


def is_progress_photo(session: Session, meeting_id: str, digest: str) -> bool:
    """Whether the meeting shows this photo of a work, which anybody may see then."""
    here = (ProgressPhotoRow.meeting_id == meeting_id, ProgressPhotoRow.digest == digest)
    return bool(session.scalar(select(exists(select(ProgressPhotoRow.number).where(*here)))))


def _seen(row: ProgressRow, digest: str) -> Seen:
    return Seen(
        number=row.number,
        proposal_id=row.proposal_id,
        percent=row.percent,
        seen_on=row.seen_on,
        words=row.words,
        photo_digest=digest,
    )
