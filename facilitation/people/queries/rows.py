"""The people of one meeting as they are read for staff: who is here, and who is invited."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitation.meetings.tables import HamletRow
from facilitation.people.tables import InviteeRow, ParticipantRow
from facilitation.people.views import InviteeLine
from facilitation.reference.unsur import Unsur, unsur


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonHere:
    """One who takes part, with the names their row points at."""

    row: ParticipantRow
    hamlet: str
    jabatan: str


def people_here(session: Session, meeting_id: str) -> list[PersonHere]:
    """Everybody who takes part and has not withdrawn, in the order in which they joined; one statement."""
    rows = session.execute(
        select(ParticipantRow, HamletRow.name, func.coalesce(InviteeRow.jabatan, ""))
        .join(HamletRow, HamletRow.hamlet_id == ParticipantRow.hamlet_id)
        .outerjoin(InviteeRow, InviteeRow.invitee_id == ParticipantRow.invitee_id)
        .where(ParticipantRow.meeting_id == meeting_id)
        .order_by(ParticipantRow.joined_at, ParticipantRow.participant_id)
    )
    return [PersonHere(row=row, hamlet=hamlet, jabatan=jabatan) for row, hamlet, jabatan in rows]


def invitees_of(session: Session, meeting_id: str) -> tuple[InviteeLine, ...]:
    """The invited people in the list's order; one statement."""
    rows = session.execute(
        select(InviteeRow, ParticipantRow.participant_id)
        .outerjoin(ParticipantRow, ParticipantRow.invitee_id == InviteeRow.invitee_id)
        .where(InviteeRow.meeting_id == meeting_id)
        .order_by(InviteeRow.position)
    )
    # The outer join leaves it empty for whoever is not here.
    return tuple(_invitee_line(row, is_present=participant_id is not None) for row, participant_id in rows)


def unsur_of(code: str) -> Unsur | None:
    """The unsur with this code; None where none was told."""
    return next((one for one in unsur() if one.code == code), None)


def _invitee_line(row: InviteeRow, *, is_present: bool) -> InviteeLine:
    return InviteeLine(
        invitee_id=row.invitee_id,
        name=row.name,
        gender=row.gender,
        hamlet=row.hamlet_name,
        hamlet_id=row.hamlet_id or "",
        rt=row.rt,
        rw=row.rw,
        unsur=unsur_of(row.unsur_code),
        jabatan=row.jabatan,
        is_present=is_present,
    )
