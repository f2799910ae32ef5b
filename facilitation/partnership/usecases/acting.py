"""Says who acts for which partner in a meeting; whoever is named can decline."""

from sqlalchemy import delete, select

from facilitation.kernel.dispatch import Context, Outcome, handles, reacts_to
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.partnership.commands import AnswerForPartner, LinkPartner, UnlinkPartner
from facilitation.partnership.events import PartnersPresentChanged
from facilitation.partnership.rules.acting import ActsForNobody, DeclinedToAct, refuse_mediating
from facilitation.partnership.rules.partner import PartnerRetired
from facilitation.partnership.tables import PartnerPresentRow
from facilitation.partnership.usecases.directing import partner_row
from facilitation.people.events import AttendanceChanged
from facilitation.people.tables import ParticipantRow


@handles(LinkPartner)
def link_partner(command: LinkPartner, context: Context) -> Outcome:
    """Let a participant act for the partner from now on, in the place of any other."""
    session, meeting_id = context.session, command.meeting_id
    partner = partner_row(session, command.partner_id)
    if partner.retired_at is not None:
        raise PartnerRetired(name=partner.name)
    refuse_mediating(partner.name, mediates=command.mediates, may_mediate=partner.may_mediate)
    _refuse_strangers(command, context)
    row = session.get(PartnerPresentRow, command.participant_id)
    if row is None:
        row = PartnerPresentRow(participant_id=command.participant_id, meeting_id=meeting_id)
        session.add(row)
    elif row.partner_id == command.partner_id and row.has_declined:
        raise DeclinedToAct(name=partner.name)
    row.partner_id, row.mediates, row.has_declined = command.partner_id, command.mediates, False
    return _changed(meeting_id)


@handles(UnlinkPartner)
def unlink_partner(command: UnlinkPartner, context: Context) -> Outcome:
    """Let a participant speak for themselves again; what they promised for the partner stays the partner's."""
    row = context.session.get(PartnerPresentRow, command.participant_id)
    if row is None or row.meeting_id != command.meeting_id:
        raise NotFoundHere
    context.session.delete(row)
    return _changed(command.meeting_id)


@handles(AnswerForPartner)
def answer_for_partner(command: AnswerForPartner, context: Context) -> Outcome:
    """Keep whether the asker acts for the partner that staff named."""
    row = context.session.get(PartnerPresentRow, context.actor.actor_id)
    if row is None or row.meeting_id != command.meeting_id:
        raise ActsForNobody
    row.has_declined = not command.accepts
    return _changed(command.meeting_id)


@reacts_to(AttendanceChanged)
def forget_who_has_gone(event: AttendanceChanged, context: Context) -> tuple[Event, ...]:
    """Who has withdrawn from the meeting leaves no trace of whom they came for."""
    gone = select(ParticipantRow.participant_id).where(
        ParticipantRow.meeting_id == event.meeting_id, ParticipantRow.withdrawn_at.is_not(None)
    )
    theirs = delete(PartnerPresentRow).where(PartnerPresentRow.participant_id.in_(gone))
    context.session.execute(theirs.execution_options(synchronize_session=False))
    return ()


def _refuse_strangers(command: LinkPartner, context: Context) -> None:
    row = context.session.get(ParticipantRow, command.participant_id)
    if row is None or row.meeting_id != command.meeting_id or row.withdrawn_at is not None:
        raise NotFoundHere


def _changed(meeting_id: str) -> Outcome:
    return Outcome(events=(PartnersPresentChanged(meeting_id=meeting_id),))
