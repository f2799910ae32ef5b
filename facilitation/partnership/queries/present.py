"""Reads who acts for a partner in a meeting."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.meetings.tables import HamletRow
from facilitation.partnership.tables import HelpCallRow, PartnerPresentRow, PartnerRow
from facilitation.partnership.views import ActingFor, PresentPartner
from facilitation.people.tables import ParticipantRow


def present_partners(session: Session, meeting_id: str) -> tuple[PresentPartner, ...]:
    """Who acts for which partner, by the partner's name; it names people, so it is for staff. One statement."""
    rows = session.execute(
        select(PartnerPresentRow, ParticipantRow.name, PartnerRow.name.label("partner_name"))
        .join(ParticipantRow, ParticipantRow.participant_id == PartnerPresentRow.participant_id)
        .join(PartnerRow, PartnerRow.partner_id == PartnerPresentRow.partner_id)
        .where(PartnerPresentRow.meeting_id == meeting_id, PartnerRow.retired_at.is_(None))
        .order_by(PartnerRow.name, ParticipantRow.name, ParticipantRow.participant_id)
    )
    return tuple(
        PresentPartner(
            participant_id=row.participant_id,
            participant_name=name,
            partner_id=row.partner_id,
            partner_name=partner_name,
            mediates=row.mediates,
            has_declined=row.has_declined,
        )
        for row, name, partner_name in rows
    )


def phones_by_name(session: Session, meeting_id: str) -> dict[str, str]:
    """Who takes part with a phone, by participant_id, in the order of their names and with their hamlet; for staff."""
    rows = session.execute(
        select(ParticipantRow.participant_id, ParticipantRow.name, HamletRow.name)
        .join(HamletRow, HamletRow.hamlet_id == ParticipantRow.hamlet_id)
        .where(ParticipantRow.meeting_id == meeting_id, ParticipantRow.device_digest.is_not(None))
        .order_by(ParticipantRow.name, ParticipantRow.participant_id)
    )
    return {participant_id: f"{name} ({hamlet})" for participant_id, name, hamlet in rows}


def acting_for(session: Session, participant_id: str) -> ActingFor | None:
    """The partner that a participant acts for; None for whoever acts for none, or for a retired one. One statement."""
    found = session.execute(
        select(PartnerPresentRow, PartnerRow.name)
        .join(PartnerRow, PartnerRow.partner_id == PartnerPresentRow.partner_id)
        .where(PartnerPresentRow.participant_id == participant_id, PartnerRow.retired_at.is_(None))
    ).first()
    if found is None:
        return None
    row, name = found
    return ActingFor(partner_id=row.partner_id, partner_name=name, mediates=row.mediates, has_declined=row.has_declined)


def is_named_mediator(session: Session, participant_id: str) -> bool:
    """Whether staff have named the participant to mediate, whatever they have answered."""
    row = session.get(PartnerPresentRow, participant_id)
    return row is not None and row.mediates


def is_help_called(session: Session, meeting_id: str) -> bool:
    """Whether the wall asks who can help."""
    return session.get(HelpCallRow, meeting_id) is not None
