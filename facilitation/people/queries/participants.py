"""Reads one participant, for their own phone."""

from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.meetings.tables import HamletRow
from facilitation.people.rules.details import Details, Need
from facilitation.people.rules.gender import Gender
from facilitation.people.tables import ParticipantRow
from facilitation.people.views import OwnData, Participant


def participant_by_device(session: Session, meeting_id: str, device_digest: str) -> Participant | None:
    """Who takes part in this meeting from this device."""
    row = session.execute(
        select(
            ParticipantRow.participant_id,
            ParticipantRow.name,
            HamletRow.hamlet_id,
            HamletRow.name.label("hamlet"),
            ParticipantRow.came_at,
        )
        .join(HamletRow, HamletRow.hamlet_id == ParticipantRow.hamlet_id)
        .where(ParticipantRow.meeting_id == meeting_id, ParticipantRow.device_digest == device_digest)
    ).one_or_none()
    if row is None:
        return None
    participant_id, name, hamlet_id, hamlet, came_at = row
    return Participant(
        participant_id=participant_id, name=name, hamlet_id=hamlet_id, hamlet=hamlet, has_come=came_at is not None
    )


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
