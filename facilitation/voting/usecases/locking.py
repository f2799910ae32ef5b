"""Loads rounds for change: the round's row is locked, so that several writers stand in one line.

SQLite has one writer and needs no lock. On PostgreSQL another process may be writing too, and without
the lock it could count, close or cast on what this one has already changed.
"""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.kernel.errors import NotFoundHere
from facilitation.voting.tables import RoundRow


def locked_round(session: Session, *, meeting_id: str, round_id: str) -> RoundRow:
    """One round of this meeting; raises NotFoundHere for another meeting's."""
    row = session.scalar(
        select(RoundRow)
        .where(RoundRow.round_id == round_id, RoundRow.meeting_id == meeting_id)
        .with_for_update(key_share=True)
    )
    if row is None:
        raise NotFoundHere
    return row


def rounds_of(session: Session, meeting_id: str) -> Sequence[RoundRow]:
    """All rounds of a meeting in their order, locked."""
    return session.scalars(
        select(RoundRow)
        .where(RoundRow.meeting_id == meeting_id)
        .order_by(RoundRow.sequence)
        .with_for_update(key_share=True)
    ).all()
