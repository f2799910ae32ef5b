"""Who has handed in words of their own, to count them by group; whose words they are stays in this room."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.aspirations.rules.states import AspirationState
from facilitation.aspirations.tables import AspirationRow


def author_ids(session: Session, meeting_id: str) -> frozenset[str]:
    """The participants who have proposed something and have not taken all of it back; one statement."""
    handed_in = (AspirationRow.meeting_id == meeting_id, AspirationRow.state != AspirationState.WITHDRAWN)
    return frozenset(session.scalars(select(AspirationRow.participant_id).where(*handed_in).distinct()))
