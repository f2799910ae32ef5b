"""What was said and decided before, for staff."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.aspirations.tables import HistoryRow
from facilitation.aspirations.views import HistoryLine
from facilitation.people.tables import StaffRow


def proposal_history(session: Session, meeting_id: str, proposal_id: str) -> tuple[HistoryLine, ...]:
    """Everything that happened to one proposal, in its order; one statement."""
    rows = session.execute(
        select(HistoryRow, StaffRow.display_name)
        .outerjoin(StaffRow, StaffRow.staff_id == HistoryRow.actor_id)
        .where(HistoryRow.meeting_id == meeting_id, HistoryRow.proposal_id == proposal_id)
        .order_by(HistoryRow.history_id)
    )
    return tuple(
        HistoryLine(changed_at=row.changed_at, who=name or "", field=row.field, before=row.before, after=row.after)
        for row, name in rows
    )
