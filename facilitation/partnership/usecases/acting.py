"""Says who acts for which partner in a meeting; whoever is named can decline."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.kernel.dispatch import Context, Outcome, handles, reacts_to
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.partnership.commands import AnswerForPartner, LinkPartner, UnlinkPartner
from facilitation.partnership.events import PartnersPresentChanged
from facilitation.partnership.rules.acting import ActsForNobody, DeclinedToAct, refuse_mediating
from facilitation.partnership.rules.partner import PartnerRetired
from facilitation.partnership.tables import PartnerDeclinedRow, PartnerPresentRow
from facilitation.partnership.usecases.directing import partner_row
from facilitation.people.events import ParticipantErased
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
    if session.get(PartnerDeclinedRow, (command.participant_id, command.partner_id)) is not None:
        raise DeclinedToAct(name=partner.name)
    row = session.get(PartnerPresentRow, command.participant_id)
    if row is None:
        row = PartnerPresentRow(participant_id=command.participant_id, meeting_id=meeting_id)
        session.add(row)
    row.partner_id, row.mediates, row.has_declined = command.partner_id, command.mediates, False
    return _changed(meeting_id)


@handles(UnlinkPartner)
def unlink_partner(command: UnlinkPartner, context: Context) -> Outcome:
    """Let a participant speak for themselves again; what they promised for the partner stays the partner's.

    Who has declined acts for nobody as it is, and keeps their no, which they can take back on their phone.
    """
    row = context.session.get(PartnerPresentRow, command.participant_id)
    if row is None or row.meeting_id != command.meeting_id:
        raise NotFoundHere
    if row.has_declined:
        return Outcome()
    context.session.delete(row)
    return _changed(command.meeting_id)


@handles(AnswerForPartner)
def answer_for_partner(command: AnswerForPartner, context: Context) -> Outcome:
    """Keep whether the asker acts for the partner that staff named."""
    row = context.session.get(PartnerPresentRow, context.actor.actor_id)
    if row is None or row.meeting_id != command.meeting_id:
        raise ActsForNobody
    row.has_declined = not command.accepts
    said_no = context.session.get(PartnerDeclinedRow, (row.participant_id, row.partner_id))
    if row.has_declined and said_no is None:
        no = PartnerDeclinedRow(participant_id=row.participant_id, partner_id=row.partner_id, meeting_id=row.meeting_id)
        context.session.add(no)
    elif said_no is not None and not row.has_declined:
        context.session.delete(said_no)
    return _changed(command.meeting_id)


@reacts_to(ParticipantErased)
def follow_erasure(event: ParticipantErased, context: Context) -> tuple[Event, ...]:
    """Who is erased leaves no trace of whom they came for; who has another entry goes on as that one."""
    session = context.session
    row = session.get(PartnerPresentRow, event.participant_id)
    if row is None:
        return ()
    theirs = PartnerDeclinedRow.participant_id == event.participant_id
    nos = session.scalars(select(PartnerDeclinedRow).where(theirs)).all()
    if event.kept_as:
        _keep_as(event.kept_as, row, nos, session)
    for one in (*nos, row):
        session.delete(one)
    return (PartnersPresentChanged(meeting_id=event.meeting_id),)


def _keep_as(participant_id: str, row: PartnerPresentRow, nos: Iterable[PartnerDeclinedRow], session: Session) -> None:
    """The same for another entry of the person, as far as nothing is said about that one."""
    if session.get(PartnerPresentRow, participant_id) is None:
        same = {name: getattr(row, name) for name in ("meeting_id", "partner_id", "mediates", "has_declined")}
        session.add(PartnerPresentRow(participant_id=participant_id, **same))
    known = set(
        session.scalars(
            select(PartnerDeclinedRow.partner_id).where(PartnerDeclinedRow.participant_id == participant_id)
        )
    )
    session.add_all(
        PartnerDeclinedRow(participant_id=participant_id, partner_id=one.partner_id, meeting_id=one.meeting_id)
        for one in nos
        if one.partner_id not in known
    )


def _refuse_strangers(command: LinkPartner, context: Context) -> None:
    row = context.session.get(ParticipantRow, command.participant_id)
    if row is None or row.meeting_id != command.meeting_id or row.withdrawn_at is not None:
        raise NotFoundHere


def _changed(meeting_id: str) -> Outcome:
    return Outcome(events=(PartnersPresentChanged(meeting_id=meeting_id),))
