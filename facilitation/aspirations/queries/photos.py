"""Who may see a photo."""

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session

from facilitation.aspirations.rules.states import AspirationState
from facilitation.aspirations.tables import AspirationRow


def is_photo_public(session: Session, meeting_id: str, digest: str, participant_id: str) -> bool:
    """Whether this participant may see the photo: staff have put its aspiration on the list, or it is their own."""
    is_approved = AspirationRow.state == AspirationState.ADOPTED
    is_own = AspirationRow.participant_id == participant_id
    return _is_there(session, meeting_id, digest, or_(is_approved, is_own))


def is_photo_of_meeting(session: Session, meeting_id: str, digest: str) -> bool:
    """Whether any aspiration of the meeting came with this photo: for its staff."""
    return _is_there(session, meeting_id, digest)


def _is_there(session: Session, meeting_id: str, digest: str, *wanted: ColumnElement[bool]) -> bool:
    here = (AspirationRow.meeting_id == meeting_id, AspirationRow.photo_digest == digest)
    return bool(session.scalar(select(exists(select(AspirationRow.aspiration_id).where(*here, *wanted)))))
