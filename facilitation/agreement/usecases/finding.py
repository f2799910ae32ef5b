"""Finds the consent check that a command is about, and refuses what would come in its way."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.agreement.rules.consent import CheckStillOpen
from facilitation.agreement.tables import ConsentCheckRow
from facilitation.kernel.errors import NotFoundHere


def check_of(session: Session, meeting_id: str, check_id: str) -> ConsentCheckRow:
    """The check, locked, so that on PostgreSQL nobody answers while another closes; raises NotFoundHere."""
    row = session.scalar(
        select(ConsentCheckRow)
        .where(ConsentCheckRow.check_id == check_id, ConsentCheckRow.meeting_id == meeting_id)
        .with_for_update(key_share=True)
    )
    if row is None:
        raise NotFoundHere
    return row


def refuse_while_asked(session: Session, meeting_id: str) -> None:
    """Raise CheckStillOpen while people are answering a check."""
    here = (ConsentCheckRow.meeting_id == meeting_id, ConsentCheckRow.closed_at.is_(None))
    if session.scalar(select(ConsentCheckRow.check_id).where(*here)) is not None:
        raise CheckStillOpen
