"""Counts who takes part and who is here, and lists them for paper."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from facilitation.meetings.tables import HamletRow
from facilitation.meetings.views import Meeting
from facilitation.people.queries.rows import PersonHere, invitees_of, people_here, unsur_of
from facilitation.people.rules.details import AgeGroup, Need
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.quorum import quorum
from facilitation.people.rules.small_counts import shown_counts
from facilitation.people.tables import InviteeRow, MissingUnsurRow, ParticipantRow, PostponementRow, WaitingPhoneRow
from facilitation.people.views import (
    Attendance,
    AttendanceBoard,
    AttendanceLine,
    GroupCount,
    HamletCount,
    InviteeLine,
    MeetingQuorum,
    PostponementLine,
    PublicAttendance,
    PublicCount,
    UnsurLine,
)
from facilitation.reference.unsur import statutory_unsur, unsur


def attendance(session: Session, meeting_id: str) -> Attendance:
    """How many take part, by gender and by hamlet; hamlets nobody has come from count 0, so that the gap shows."""
    rows = session.execute(
        select(
            HamletRow.name,
            func.count(ParticipantRow.participant_id),
            func.count(ParticipantRow.participant_id).filter(ParticipantRow.gender == Gender.FEMALE),
        )
        # Whoever has withdrawn has no hamlet any more.
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


def quorum_of(session: Session, meeting: Meeting) -> MeetingQuorum:
    """Where the meeting stands with its quorum; one statement."""
    meeting_id = meeting.meeting_id
    invited = select(func.count()).select_from(InviteeRow).where(InviteeRow.meeting_id == meeting_id)
    came = (
        ParticipantRow.meeting_id == meeting_id,
        ParticipantRow.invitee_id.is_not(None),
        ParticipantRow.came_at.is_not(None),
    )
    present = select(func.count()).select_from(ParticipantRow).where(*came)
    later = exists().where(PostponementRow.meeting_id == meeting_id, PostponementRow.new_day.is_not(None))
    how_many, here, is_later = session.execute(
        select(invited.scalar_subquery(), present.scalar_subquery(), later)
    ).one()
    share = (meeting.quorum_numerator, meeting.quorum_denominator)
    return MeetingQuorum(invited=how_many, quorum=quorum(how_many, here, *share), is_later_sitting=bool(is_later))


def board(session: Session, meeting: Meeting) -> AttendanceBoard:
    """Everything counted about those who are here, for staff; five statements however many they are."""
    return board_of(session, meeting, people_here(session, meeting.meeting_id))


def board_of(session: Session, meeting: Meeting, everybody: Sequence[PersonHere]) -> AttendanceBoard:
    """The board of people read already; four statements."""
    here = [person for person in everybody if person.row.came_at is not None]
    women = sum(person.row.gender is Gender.FEMALE for person in here)
    by_unsur = Counter(person.row.unsur_code for person in here)
    return AttendanceBoard(
        meeting=meeting,
        quorum=quorum_of(session, meeting),
        present=len(here),
        men=len(here) - women,
        women=women,
        early=len(everybody) - len(here),
        hamlets=tuple(
            HamletCount(hamlet=hamlet.name, participants=sum(one.row.hamlet_id == hamlet.hamlet_id for one in here))
            for hamlet in meeting.hamlets
        ),
        ages=_counts(AgeGroup, (person.row.age_group for person in here)),
        needs=_counts(Need, (need for person in here for need in person.row.needs)),
        unsur=_unsur_lines(session, meeting, by_unsur),
        marginalised=sum(by_unsur[one.code] for one in unsur() if one.is_marginalised),
        postponements=_postponements(session, meeting.meeting_id),
        waiting_phones=_waiting_phones(session, meeting.meeting_id),
        namesakes=sum(person.row.namesake_id is not None for person in everybody),
    )


def attendance_list(session: Session, meeting_id: str) -> tuple[AttendanceLine, ...]:
    """The printed list: the invited in their order, here or not, then everybody else who is here; two statements."""
    here = [person for person in people_here(session, meeting_id) if person.row.came_at is not None]
    by_invitee = {person.row.invitee_id: person for person in here}
    invited = invitees_of(session, meeting_id)
    return (
        *(
            _attendance_line(by_invitee[invitee.invitee_id])
            if invitee.invitee_id in by_invitee
            else _absent_line(invitee)
            for invitee in invited
        ),
        *(_attendance_line(person) for person in here if person.row.invitee_id is None),
    )


def public_attendance(session: Session, meeting: Meeting) -> PublicAttendance:
    """What anybody may know of who came: groups of fewer than five are not told; one statement."""
    here = [person.row for person in people_here(session, meeting.meeting_id) if person.row.came_at is not None]
    unsur_codes = [row.unsur_code for row in here if row.unsur_code]
    return PublicAttendance(
        participants=len(here),
        genders=_public(Gender, (str(row.gender) for row in here)),
        ages=_public(AgeGroup, (row.age_group for row in here)),
        hamlets=_public(
            (hamlet.name for hamlet in meeting.hamlets),
            (hamlet.name for row in here for hamlet in meeting.hamlets if hamlet.hamlet_id == row.hamlet_id),
        ),
        unsur=_public(dict.fromkeys(unsur_codes), unsur_codes),
    )


def _waiting_phones(session: Session, meeting_id: str) -> int:
    waiting = select(func.count()).select_from(WaitingPhoneRow).where(WaitingPhoneRow.meeting_id == meeting_id)
    return session.scalar(waiting) or 0


def _counts(groups: Iterable[str], of_each: Iterable[str]) -> tuple[GroupCount, ...]:
    counts = Counter(str(group) for group in of_each)
    return tuple(GroupCount(group=str(group), people=counts[str(group)]) for group in groups)


def _public(groups: Iterable[str], of_each: Iterable[str]) -> tuple[PublicCount, ...]:
    shown = shown_counts({count.group: count.people for count in _counts(groups, of_each)})
    return tuple(PublicCount(group=group, people=people) for group, people in shown.items())


def _unsur_lines(session: Session, meeting: Meeting, by_unsur: Counter[str]) -> tuple[UnsurLine, ...]:
    here = MissingUnsurRow.meeting_id == meeting.meeting_id
    missing = session.scalars(select(MissingUnsurRow.unsur_code).where(here)).all()
    named = statutory_unsur() if meeting.is_of_villages else ()
    return tuple(
        UnsurLine(unsur=one, people=by_unsur[one.code], is_in_village=one.code not in missing, is_named=one in named)
        for one in unsur()
        if one in named or by_unsur[one.code]
    )


def _postponements(session: Session, meeting_id: str) -> tuple[PostponementLine, ...]:
    log = select(PostponementRow).where(PostponementRow.meeting_id == meeting_id).order_by(PostponementRow.sequence)
    return tuple(
        PostponementLine(recorded_at=row.recorded_at, minutes=row.minutes, new_day=row.new_day, reason=row.reason)
        for row in session.scalars(log)
    )


def _attendance_line(person: PersonHere) -> AttendanceLine:
    row = person.row
    return AttendanceLine(
        name=row.name,
        gender=row.gender,
        hamlet=person.hamlet,
        rt=row.rt,
        rw=row.rw,
        unsur=unsur_of(row.unsur_code),
        jabatan=person.jabatan,
        present=True,
    )


def _absent_line(invitee: InviteeLine) -> AttendanceLine:
    return AttendanceLine(
        name=invitee.name,
        gender=invitee.gender,
        hamlet=invitee.hamlet,
        rt=invitee.rt,
        rw=invitee.rw,
        unsur=invitee.unsur,
        jabatan=invitee.jabatan,
        present=False,
    )
