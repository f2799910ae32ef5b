"""Reads follow codes."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.aspirations.rules.states import AspirationState
from facilitation.aspirations.tables import AspirationRow
from facilitation.followup.tables import FollowCodeRow
from facilitation.followup.views import Slip
from facilitation.meetings.tables import HamletRow
from facilitation.people.tables import ParticipantRow


def is_follow_code_of(session: Session, meeting_id: str, code: str) -> bool:
    """Whether something of this meeting is followed by this code; one statement."""
    here = (FollowCodeRow.meeting_id == meeting_id, FollowCodeRow.code == code)
    return session.scalar(select(FollowCodeRow.code).where(*here)) is not None


def own_codes(session: Session, meeting_id: str, participant_id: str) -> Mapping[str, str]:
    """{aspiration_id: code} of what one participant has wished; one statement."""
    columns = select(AspirationRow.aspiration_id, FollowCodeRow.code)
    own = (AspirationRow.meeting_id == meeting_id, AspirationRow.participant_id == participant_id)
    joined = columns.join(FollowCodeRow, FollowCodeRow.aspiration_id == AspirationRow.aspiration_id)
    return {str(aspiration_id): code for aspiration_id, code in session.execute(joined.where(*own))}


def slips(session: Session, meeting_id: str) -> tuple[Slip, ...]:
    """What is printed for everybody who wished something, by hamlet and name; for staff only. One statement.

    Whoever has withdrawn, or has taken the wish back, gets none.
    """
    rows = session.execute(
        select(AspirationRow.title, ParticipantRow.name, HamletRow.name, FollowCodeRow.code)
        .join(FollowCodeRow, FollowCodeRow.aspiration_id == AspirationRow.aspiration_id)
        .join(ParticipantRow, ParticipantRow.participant_id == AspirationRow.participant_id)
        .join(HamletRow, HamletRow.hamlet_id == AspirationRow.hamlet_id)
        .where(
            AspirationRow.meeting_id == meeting_id,
            AspirationRow.state != AspirationState.WITHDRAWN,
            ParticipantRow.withdrawn_at.is_(None),
        )
        .order_by(HamletRow.position, ParticipantRow.name, AspirationRow.sequence)
    )
    return tuple(Slip(title=title, author=author, hamlet=hamlet, code=code) for title, author, hamlet, code in rows)
