"""Loads rounds for change: the round's row is locked, so that several writers stand in one line.

SQLite has one writer and needs no lock. On PostgreSQL another process may be writing too, and without
the lock it could count, close or cast on what this one has already changed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.kernel.errors import NotFoundHere
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.tables import RoundRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounds:
    """A meeting's rounds in their order, locked, and beside them the practice that is going on, if any."""

    binding: Sequence[RoundRow]
    practices: Sequence[RoundRow]

    @property
    def states(self) -> tuple[RoundState, ...]:
        """The states of the binding rounds."""
        return tuple(row.state for row in self.binding)

    @property
    def drawn(self) -> tuple[RoundRow, ...]:
        """The lot that is drawn and not yet voted on: one row or none."""
        return tuple(row for row in self.binding if row.state is RoundState.DRAWN)


def locked_round(session: Session, *, meeting_id: str, round_id: str, is_practice: bool = False) -> RoundRow:
    """One round of this meeting; raises NotFoundHere for another meeting's, and for a practice where none is meant."""
    row = session.scalar(
        select(RoundRow)
        .where(RoundRow.round_id == round_id, RoundRow.meeting_id == meeting_id, RoundRow.is_practice == is_practice)
        .with_for_update(key_share=True)
    )
    if row is None:
        raise NotFoundHere
    return row


def rounds_of(session: Session, meeting_id: str) -> Rounds:
    """All rounds of a meeting, locked."""
    rows = session.scalars(
        select(RoundRow)
        .where(RoundRow.meeting_id == meeting_id)
        .order_by(RoundRow.sequence)
        .with_for_update(key_share=True)
    ).all()
    return Rounds(
        binding=[row for row in rows if not row.is_practice], practices=[row for row in rows if row.is_practice]
    )
