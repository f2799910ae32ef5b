"""Keeps meetings apart: last year's result comes from a meeting that whoever chooses it leads."""

from sqlalchemy import select

from facilitation.kernel.actor import Role
from facilitation.kernel.dispatch import Context, guards
from facilitation.meetings.commands import CreateMeeting, ReviseMeeting
from facilitation.meetings.rules.earlier import EarlierNotYours
from facilitation.meetings.rules.frame import MeetingFrame
from facilitation.meetings.tables import MeetingRow
from facilitation.people.tables import MeetingStaffRow


@guards(CreateMeeting)
def refuse_earlier_of_others(command: CreateMeeting, context: Context) -> None:
    """Raise EarlierNotYours for an earlier meeting that the actor does not lead, or that does not exist."""
    _refuse(command.frame, context)


@guards(ReviseMeeting)
def refuse_another_of_others(command: ReviseMeeting, context: Context) -> None:
    """The same; the one that stands may stay, also where a second facilitator corrects something else."""
    standing = select(MeetingRow.earlier_meeting_id).where(MeetingRow.meeting_id == command.meeting_id)
    if command.frame.earlier_meeting_id != context.session.scalar(standing):
        _refuse(command.frame, context)


def _refuse(frame: MeetingFrame, context: Context) -> None:
    if frame.earlier_meeting_id is None:
        return
    row = context.session.get(MeetingStaffRow, (frame.earlier_meeting_id, context.actor.actor_id))
    if row is None or row.role is not Role.FACILITATOR:
        raise EarlierNotYours
