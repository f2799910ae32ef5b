"""Reads accounts, sessions and participants; names leave this room for their owner and for staff only."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from facilitation.meetings.queries import meetings_by_ids
from facilitation.meetings.tables import HamletRow
from facilitation.meetings.views import Meeting
from facilitation.people.rules.gender import Gender
from facilitation.people.tables import MeetingStaffRow, ParticipantRow, StaffRow, StaffSessionRow
from facilitation.people.views import Attendance, HamletCount, Participant, StaffMember

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


def is_facilitator(session: Session, meeting_id: str, staff_id: str) -> bool:
    """Whether this account leads this meeting."""
    return session.get(MeetingStaffRow, (meeting_id, staff_id)) is not None


def meetings_of_staff(session: Session, staff_id: str) -> tuple[Meeting, ...]:
    """The meetings this account leads, the latest day first."""
    led = select(MeetingStaffRow.meeting_id).where(MeetingStaffRow.staff_id == staff_id)
    return meetings_by_ids(session, session.scalars(led))


def participant_by_device(session: Session, meeting_id: str, device_digest: str) -> Participant | None:
    """Who takes part in this meeting from this device."""
    row = session.execute(
        select(ParticipantRow.participant_id, ParticipantRow.name, ParticipantRow.hamlet_id, HamletRow.name)
        .join(HamletRow, HamletRow.hamlet_id == ParticipantRow.hamlet_id)
        .where(ParticipantRow.meeting_id == meeting_id, ParticipantRow.device_digest == device_digest)
    ).one_or_none()
    if row is None:
        return None
    participant_id, name, hamlet_id, hamlet = row
    return Participant(participant_id=participant_id, name=name, hamlet_id=hamlet_id, hamlet=hamlet)


def attendance(session: Session, meeting_id: str) -> Attendance:
    """How many take part, by gender and by hamlet; hamlets nobody has come from count 0, so that the gap shows."""
    rows = session.execute(
        select(
            HamletRow.name,
            func.count(ParticipantRow.participant_id),
            func.count(ParticipantRow.participant_id).filter(ParticipantRow.gender == Gender.FEMALE),
        )
        .outerjoin(ParticipantRow, ParticipantRow.hamlet_id == HamletRow.hamlet_id)
        .where(HamletRow.meeting_id == meeting_id)
        .group_by(HamletRow.hamlet_id, HamletRow.name, HamletRow.position)
        .order_by(HamletRow.position)
    ).all()
    participants = sum(count for _, count, _ in rows)
    women = sum(women for _, _, women in rows)
    return Attendance(
        participants=participants,
        men=participants - women,
        women=women,
        hamlets=tuple(HamletCount(hamlet=name, participants=count) for name, count, _ in rows),
    )


def live_sessions(session: Session, token_digests: Collection[str], now: datetime) -> frozenset[str]:
    """Those of these staff sessions that are neither ended nor older than SESSION_LASTS."""
    live = select(StaffSessionRow.token_digest).where(
        StaffSessionRow.token_digest.in_(tuple(token_digests)),
        StaffSessionRow.ended_at.is_(None),
        StaffSessionRow.started_at > now - SESSION_LASTS,
    )
    return frozenset(session.scalars(live))
