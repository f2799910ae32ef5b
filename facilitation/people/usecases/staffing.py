"""Gives people their part in a meeting and takes it away; somebody always leads it."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitation.kernel.actor import STAFF, Role
from facilitation.kernel.dispatch import Context, Outcome, handles, reacts_to
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.meetings.events import MeetingCreated
from facilitation.people.commands import AddColleague, AddStaff, ChangeStaffRole, RemoveStaff
from facilitation.people.events import StaffChanged
from facilitation.people.rules.staffing import AlreadyStaff, ColleagueUnknown, refuse_leaderless
from facilitation.people.tables import MeetingStaffRow, StaffRow
from facilitation.people.usecases.accounts import account_row, keep_account


@handles(AddStaff)
def add_staff(command: AddStaff, context: Context) -> Outcome:
    """Give an account its role; the reply is the staff_id."""
    session = context.session
    wanted = command.username.strip().lower()
    staff_id = session.scalar(select(StaffRow.staff_id).where(StaffRow.username == wanted))
    if staff_id is None:
        raise ColleagueUnknown
    if session.get(MeetingStaffRow, (command.meeting_id, staff_id)) is not None:
        raise AlreadyStaff
    return _take_in(command.meeting_id, staff_id, command.role, session)


@handles(AddColleague)
def add_colleague(command: AddColleague, context: Context) -> Outcome:
    """Make an account and give it its role; the reply is the staff_id."""
    row = account_row(
        staff_id=context.new_id(),
        username=command.username,
        display_name=command.display_name,
        password_hash=command.password_hash,
        created_at=context.now,
    )
    keep_account(context.session, row)
    return _take_in(command.meeting_id, row.staff_id, command.role, context.session)


@handles(ChangeStaffRole)
def change_staff_role(command: ChangeStaffRole, context: Context) -> Outcome:
    """Let the role be what the command says; being it already is no change and nobody is told."""
    row = _member(command.meeting_id, command.staff_id, context.session)
    role = _staff_role(command.role)
    if row.role is role:
        return Outcome()
    _refuse_leaderless_without(row, context.session)
    row.role = role
    return Outcome(events=(StaffChanged(meeting_id=command.meeting_id, staff_id=command.staff_id),))


@handles(RemoveStaff)
def remove_staff(command: RemoveStaff, context: Context) -> Outcome:
    """End the membership; the account itself stays."""
    row = _member(command.meeting_id, command.staff_id, context.session)
    _refuse_leaderless_without(row, context.session)
    context.session.delete(row)
    return Outcome(events=(StaffChanged(meeting_id=command.meeting_id, staff_id=command.staff_id),))


@reacts_to(MeetingCreated)
def lead_created_meeting(event: MeetingCreated, context: Context) -> tuple[Event, ...]:
    """Whoever sets a meeting up leads it."""
    _take_in(event.meeting_id, context.actor.actor_id, Role.FACILITATOR, context.session)
    return ()


def _take_in(meeting_id: str, staff_id: str, role: Role, session: Session) -> Outcome:
    session.add(MeetingStaffRow(meeting_id=meeting_id, staff_id=staff_id, role=_staff_role(role)))
    return Outcome(reply=staff_id, events=(StaffChanged(meeting_id=meeting_id, staff_id=staff_id),))


def _staff_role(role: Role) -> Role:
    if role not in STAFF:
        raise NotFoundHere
    return role


def _member(meeting_id: str, staff_id: str, session: Session) -> MeetingStaffRow:
    row = session.get(MeetingStaffRow, (meeting_id, staff_id))
    if row is None:
        raise NotFoundHere
    return row


def _refuse_leaderless_without(row: MeetingStaffRow, session: Session) -> None:
    if row.role is not Role.FACILITATOR:
        return
    others = (
        MeetingStaffRow.meeting_id == row.meeting_id,
        MeetingStaffRow.role == Role.FACILITATOR,
        MeetingStaffRow.staff_id != row.staff_id,
    )
    refuse_leaderless(session.scalar(select(func.count()).select_from(MeetingStaffRow).where(*others)) or 0)
