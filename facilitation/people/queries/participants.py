"""Reads one participant, for their own phone or for one that wants to be theirs."""

from collections.abc import Collection
from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.meetings.tables import HamletRow
from facilitation.meetings.views import Meeting
from facilitation.people.queries.rows import people_here
from facilitation.people.rules.details import Details, Need
from facilitation.people.rules.gender import Gender
from facilitation.people.rules.return_code import phone_mark
from facilitation.people.tables import InviteeRow, ParticipantRow, StaffRow, WaitingPhoneRow
from facilitation.people.views import OwnData, Participant, WaitingPage


def participant_by_device(session: Session, meeting_id: str, device_digest: str) -> Participant | None:
    """Who takes part in this meeting from this device."""
    row = session.execute(
        select(
            ParticipantRow.participant_id,
            ParticipantRow.name,
            HamletRow.hamlet_id,
            HamletRow.name.label("hamlet"),
            ParticipantRow.came_at,
            ParticipantRow.return_number,
        )
        .join(HamletRow, HamletRow.hamlet_id == ParticipantRow.hamlet_id)
        .where(ParticipantRow.meeting_id == meeting_id, ParticipantRow.device_digest == device_digest)
    ).one_or_none()
    if row is None:
        return None
    return Participant(
        participant_id=row.participant_id,
        name=row.name,
        hamlet_id=row.hamlet_id,
        hamlet=row.hamlet,
        has_come=row.came_at is not None,
        return_number=row.return_number,
    )


def known_names(session: Session, meeting_ids: Collection[str]) -> frozenset[str]:
    """Everybody's name in these meetings, of the invited and of every account; for staff alone. Three statements."""
    taking_part = select(ParticipantRow.name).where(ParticipantRow.meeting_id.in_(meeting_ids))
    invited = select(InviteeRow.name).where(InviteeRow.meeting_id.in_(meeting_ids))
    accounts = session.execute(select(StaffRow.display_name, StaffRow.username)).all()
    of_staff = (name for both in accounts for name in both)
    return frozenset((*session.scalars(taking_part), *session.scalars(invited), *of_staff)) - {""}


def return_numbers(session: Session, meeting_id: str) -> list[tuple[str, int]]:
    """Whoever takes part, by participant_id, with the number that their return code is made of."""
    people = select(ParticipantRow.participant_id, ParticipantRow.return_number)
    here = people.where(ParticipantRow.meeting_id == meeting_id, ParticipantRow.withdrawn_at.is_(None))
    return [(participant_id, return_number) for participant_id, return_number in session.execute(here)]


def people_to_name(session: Session, meeting_id: str) -> tuple[tuple[str, str, str], ...]:
    """Participant_id, name and hamlet of everybody who is here, by name, for staff alone; one statement."""
    here = [person for person in people_here(session, meeting_id) if person.row.came_at is not None]
    named = [(person.row.participant_id, person.row.name, person.hamlet) for person in here]
    return tuple(sorted(named, key=lambda one: (one[1].casefold(), one[2], one[0])))


def waiting_page(session: Session, meeting: Meeting, device_digest: str) -> WaitingPage | None:
    """Who the phone waits to be let in as; None where it waits no longer."""
    row = session.execute(
        select(ParticipantRow.name, HamletRow.name.label("hamlet"))
        .join(WaitingPhoneRow, WaitingPhoneRow.participant_id == ParticipantRow.participant_id)
        .join(HamletRow, HamletRow.hamlet_id == ParticipantRow.hamlet_id)
        .where(WaitingPhoneRow.meeting_id == meeting.meeting_id, WaitingPhoneRow.device_digest == device_digest)
    ).one_or_none()
    if row is None:
        return None
    return WaitingPage(meeting=meeting, name=row.name, hamlet=row.hamlet, mark=phone_mark(device_digest))


def own_data(session: Session, participant_id: str) -> OwnData:
    """Everything kept about somebody who takes part; the guard has found them by their device."""
    row = session.get_one(ParticipantRow, participant_id)
    return OwnData(
        name=row.name,
        # Only who has withdrawn has none.
        gender=cast("Gender", row.gender),
        hamlet_id=row.hamlet_id or "",
        details=details_of(row),
        is_invited=row.invitee_id is not None,
    )


def details_of(row: ParticipantRow) -> Details:
    """What a participant has told beside name, L or P and hamlet."""
    return Details(
        age_group=row.age_group,
        rt=row.rt,
        rw=row.rw,
        unsur_code=row.unsur_code,
        needs=tuple(Need(need) for need in row.needs),
    )
