"""Notes at the desk who is here; nobody counts twice."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.people.commands import LinkInvitee, MarkPresent, RegisterAtDesk, UndoAttendance
from facilitation.people.events import AttendanceChanged
from facilitation.people.rules.details import Details
from facilitation.people.rules.presence import AlreadyRegistered, InviteeIncomplete, InviteePresent, JoinedByPhone
from facilitation.people.tables import InviteeRow, ParticipantRow
from facilitation.people.usecases.joining import erase, fill, namesake_of, present


@handles(MarkPresent)
def mark_present(command: MarkPresent, context: Context) -> Outcome:
    """Note that an invited person is here, as the list knows them; the reply is their participant_id."""
    invitee = _invitee(context.session, command.meeting_id, command.invitee_id)
    if earlier := _came_as(context.session, invitee.invitee_id):
        return Outcome(reply=earlier.participant_id)
    if invitee.gender is None or invitee.hamlet_id is None:
        raise InviteeIncomplete(name=invitee.name)
    said = RegisterAtDesk(
        meeting_id=command.meeting_id,
        name=invitee.name,
        gender=invitee.gender,
        hamlet_id=invitee.hamlet_id,
        details=Details(rt=invitee.rt, rw=invitee.rw, unsur_code=invitee.unsur_code),
        invitee_id=invitee.invitee_id,
    )
    return register_at_desk(said, context)


@handles(RegisterAtDesk)
def register_at_desk(command: RegisterAtDesk, context: Context) -> Outcome:
    """Note that somebody is here; the reply is the participant_id, the same one for the same invitation."""
    session = context.session
    if command.invitee_id:
        _invitee(session, command.meeting_id, command.invitee_id)
        if earlier := _came_as(session, command.invitee_id):
            return Outcome(reply=earlier.participant_id)
    row = ParticipantRow(
        participant_id=context.new_id(),
        meeting_id=command.meeting_id,
        is_from_desk=True,
        invitee_id=command.invitee_id or None,
        joined_at=context.now,
        came_at=context.now,
    )
    fill(row, command, session)
    if namesake_of(session, command.meeting_id, command.hamlet_id, row.name):
        raise AlreadyRegistered(name=row.name)
    session.add(row)
    return Outcome(reply=row.participant_id, events=(AttendanceChanged(meeting_id=command.meeting_id),))


@handles(LinkInvitee)
def link_invitee(command: LinkInvitee, context: Context) -> Outcome:
    """Let who joined by phone be the invited person; the desk's own entry for them is erased."""
    session = context.session
    invitee = _invitee(session, command.meeting_id, command.invitee_id)
    row = present(session, command.meeting_id, command.participant_id)
    if row.invitee_id == invitee.invitee_id:
        return Outcome(reply=row.participant_id)
    earlier = _came_as(session, invitee.invitee_id)
    if row.invitee_id is not None or (earlier is not None and earlier.device_digest is not None):
        raise InviteePresent(name=invitee.name)
    gone: tuple[Event, ...] = ()
    if earlier is not None:
        gone = (erase(earlier, context, kept_as=row.participant_id),)
        # UNIQUE(meeting_id, invitee_id): the invitation must be free before the phone's owner has it.
        session.flush()
    row.invitee_id = invitee.invitee_id
    row.came_at = row.came_at or context.now
    row.unsur_code = row.unsur_code or invitee.unsur_code
    return Outcome(reply=row.participant_id, events=(*gone, AttendanceChanged(meeting_id=command.meeting_id)))


@handles(UndoAttendance)
def undo_attendance(command: UndoAttendance, context: Context) -> Outcome:
    """Erase the desk's own entry, or take the invitation from somebody who joined by phone."""
    row = present(context.session, command.meeting_id, command.participant_id)
    gone: tuple[Event, ...] = ()
    if row.device_digest is None:
        gone = (erase(row, context),)
    elif row.invitee_id is not None:
        row.invitee_id = None
    else:
        raise JoinedByPhone
    return Outcome(events=(*gone, AttendanceChanged(meeting_id=command.meeting_id)))


def _invitee(session: Session, meeting_id: str, invitee_id: str) -> InviteeRow:
    row = session.get(InviteeRow, invitee_id)
    if row is None or row.meeting_id != meeting_id:
        raise NotFoundHere
    return row


def _came_as(session: Session, invitee_id: str) -> ParticipantRow | None:
    return session.scalar(select(ParticipantRow).where(ParticipantRow.invitee_id == invitee_id))
