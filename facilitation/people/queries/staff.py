"""Reads accounts, their sessions, and what they are to each meeting."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from facilitation.kernel.actor import Role
from facilitation.live.connections import Seat
from facilitation.meetings.queries import meetings_by_ids
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.tables import MeetingRow
from facilitation.meetings.views import Meeting
from facilitation.people.tables import MeetingStaffRow, StaffRow, StaffSessionRow, programmes_of
from facilitation.people.views import StaffLine, StaffMember, StaffPage
from facilitation.programmes.queries import programmes_by_ids
from facilitation.programmes.views import Programme

# A meeting lasts a day, and nobody should have to sign in again in the middle of it.
SESSION_LASTS = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffAccount:
    """What signing in needs to know of an account."""

    staff_id: str
    password_hash: str


def has_accounts(session: Session) -> bool:
    """Whether anybody can sign in yet."""
    return bool(session.scalar(select(exists(select(StaffRow.staff_id)))))


def account_by_username(session: Session, username: str) -> StaffAccount | None:
    """The account of this user name, whatever its capitals and outer blanks."""
    wanted = username.strip().lower()
    row = session.scalar(select(StaffRow).where(StaffRow.username == wanted))
    return None if row is None else StaffAccount(staff_id=row.staff_id, password_hash=row.password_hash)


def staff_session(session: Session, token_digest: str, now: datetime) -> StaffMember | None:
    """Who holds this token, or None where the session was ended or is older than SESSION_LASTS."""
    row = session.execute(
        select(StaffRow.staff_id, StaffRow.display_name)
        .join(StaffSessionRow, StaffSessionRow.staff_id == StaffRow.staff_id)
        .where(
            StaffSessionRow.token_digest == token_digest,
            StaffSessionRow.ended_at.is_(None),
            StaffSessionRow.started_at > now - SESSION_LASTS,
        )
    ).one_or_none()
    if row is None:
        return None
    return StaffMember(staff_id=row.staff_id, display_name=row.display_name, token_digest=token_digest)


def role_in(session: Session, meeting_id: str, staff_id: str) -> Role | None:
    """What this account is to this meeting; None where it has no part in it."""
    row = session.get(MeetingStaffRow, (meeting_id, staff_id))
    return None if row is None else row.role


def meetings_of_staff(session: Session, staff_id: str) -> tuple[Meeting, ...]:
    """The meetings this account has a part in, the latest day first."""
    joined = select(MeetingStaffRow.meeting_id).where(MeetingStaffRow.staff_id == staff_id)
    return meetings_by_ids(session, session.scalars(joined))


def leads_a_meeting(session: Session, staff_id: str) -> bool:
    """Whether this account is the facilitator of any meeting."""
    led = (MeetingStaffRow.staff_id == staff_id, MeetingStaffRow.role == Role.FACILITATOR)
    return bool(session.scalar(select(exists().where(*led))))


def finished_meetings_led(session: Session, staff_id: str) -> tuple[Meeting, ...]:
    """The finished meetings this account leads, the latest day first; five statements however many they are."""
    led = (MeetingStaffRow.staff_id == staff_id, MeetingStaffRow.role == Role.FACILITATOR)
    finished = (
        select(MeetingStaffRow.meeting_id)
        .join(MeetingRow, MeetingRow.meeting_id == MeetingStaffRow.meeting_id)
        .where(*led, MeetingRow.phase == Phase.FINISHED)
    )
    return meetings_by_ids(session, session.scalars(finished))


def programmes_led(session: Session, staff_id: str) -> tuple[Programme, ...]:
    """The programmes this account has made or leads a meeting of, the latest to begin first; three statements."""
    return programmes_by_ids(session, session.scalars(programmes_of(staff_id)))


def staff_page(session: Session, meeting: Meeting, staff_id: str) -> StaffPage:
    """Who runs the meeting together, in the order of their names; one statement."""
    rows = session.execute(
        select(StaffRow.staff_id, StaffRow.display_name, StaffRow.username, MeetingStaffRow.role)
        .join(MeetingStaffRow, MeetingStaffRow.staff_id == StaffRow.staff_id)
        .where(MeetingStaffRow.meeting_id == meeting.meeting_id)
        .order_by(StaffRow.display_name, StaffRow.username)
    ).all()
    members = tuple(
        StaffLine(
            staff_id=row.staff_id,
            display_name=row.display_name,
            username=row.username,
            role=row.role,
            is_asking=row.staff_id == staff_id,
        )
        for row in rows
    )
    return StaffPage(meeting=meeting, members=members)


def seats_still_held(session: Session, seats: Collection[Seat], now: datetime) -> frozenset[Seat]:
    """Those seats whose session is neither ended nor too old, and whose holder still has that role; one statement."""
    held = session.execute(
        select(StaffSessionRow.token_digest, MeetingStaffRow.meeting_id, MeetingStaffRow.role)
        .join(MeetingStaffRow, MeetingStaffRow.staff_id == StaffSessionRow.staff_id)
        .where(
            StaffSessionRow.token_digest.in_({seat.staff_digest for seat in seats}),
            StaffSessionRow.ended_at.is_(None),
            StaffSessionRow.started_at > now - SESSION_LASTS,
        )
    )
    found = {Seat(staff_digest=digest, meeting_id=meeting_id, role=role) for digest, meeting_id, role in held}
    return frozenset(found.intersection(seats))
