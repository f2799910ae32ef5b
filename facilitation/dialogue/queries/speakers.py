"""Who has asked or argued, to count them by group; who said what stays in this room."""

from sqlalchemy import select, union
from sqlalchemy.orm import Session

from facilitation.dialogue.tables import ArgumentRow, QuestionRow


def speaker_ids(session: Session, meeting_id: str) -> frozenset[str]:
    """The participants who have asked a question or given an argument; one statement."""
    said = (select(row.participant_id).where(row.meeting_id == meeting_id) for row in (QuestionRow, ArgumentRow))
    return frozenset(session.scalars(union(*said)))
