"""Asks the meeting whether residents may propose and support now."""

from sqlalchemy import select

from facilitation.aspirations.rules.collecting import refuse_too_early
from facilitation.kernel.dispatch import Context
from facilitation.meetings.tables import MeetingRow


def refuse_unless_collecting(context: Context, meeting_id: str) -> None:
    """Raise CollectingNotOpen where the meeting takes no proposals yet."""
    asked = select(MeetingRow.phase, MeetingRow.collects_early).where(MeetingRow.meeting_id == meeting_id)
    phase, collects_early = context.session.execute(asked).one()
    refuse_too_early(phase, collects_early=collects_early)
