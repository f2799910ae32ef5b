"""What wall and phones show beside the phase, until the meeting has gone on."""

from sqlalchemy import update
from sqlalchemy.orm import Session

from facilitation.voting.tables.delegations import DelegationRow
from facilitation.voting.tables.motions import MotionRow


def put_away(session: Session, meeting_id: str) -> None:
    """Let no motion and no election of this meeting be shown any more."""
    session.execute(
        update(MotionRow).where(MotionRow.meeting_id == meeting_id, MotionRow.is_shown).values(is_shown=False)
    )
    session.execute(
        update(DelegationRow)
        .where(DelegationRow.meeting_id == meeting_id, DelegationRow.is_shown)
        .values(is_shown=False)
    )
