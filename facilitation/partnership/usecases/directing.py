"""Keeps the directory of partners, which outlives every meeting."""

from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from facilitation.kernel import journal
from facilitation.kernel.dispatch import Context, Outcome, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.kernel.policy import Event
from facilitation.partnership.commands import RegisterPartner, ReinstatePartner, RetirePartner, RevisePartner
from facilitation.partnership.events import PartnersPresentChanged
from facilitation.partnership.rules.commitment import PartnerHasPromises
from facilitation.partnership.rules.partner import (
    PartnerDetails,
    PartnerKnown,
    checked_details,
    contact,
    contact_of,
    name_key,
)
from facilitation.partnership.tables import PartnerPresentRow, PartnerRow
from facilitation.partnership.tables.promised import count_open_promises


@handles(RegisterPartner)
def register_partner(command: RegisterPartner, context: Context) -> Outcome:
    """Keep a new partner; the reply is its partner_id."""
    row = PartnerRow(partner_id=context.new_id(), registered_at=context.now)
    _fill(row, command.details, command.contact)
    _keep(context.session, row)
    return Outcome(reply=row.partner_id)


@handles(RevisePartner)
def revise_partner(command: RevisePartner, context: Context) -> Outcome:
    """Let the directory say what the command says; a retired partner takes no contact."""
    session, row = context.session, partner_row(context.session, command.partner_id)
    details, before = checked_details(command.details), row.contact
    _refuse_known(session, details.name, besides=row.partner_id)
    _fill(row, details, contact_of(row.name, command.contact, is_retired=row.retired_at is not None))
    if before and row.contact != before:
        _forget_contacts(session, row)
    return Outcome(events=() if row.may_mediate else _mediate_no_more(session, row))


@handles(RetirePartner)
def retire_partner(command: RetirePartner, context: Context) -> Outcome:
    """Take the partner out of the choices and forget its contact; one that is retired stays so."""
    row = partner_row(context.session, command.partner_id)
    open_promises = count_open_promises(context.session, row.partner_id)
    if open_promises:
        raise PartnerHasPromises(name=row.name, count=open_promises)
    row.retired_at = row.retired_at or context.now
    row.contact = ""
    _forget_contacts(context.session, row)
    return Outcome(events=_mediate_no_more(context.session, row))


@handles(ReinstatePartner)
def reinstate_partner(command: ReinstatePartner, context: Context) -> Outcome:
    """Let the partner be chosen again."""
    partner_row(context.session, command.partner_id).retired_at = None
    return Outcome()


def partner_row(session: Session, partner_id: str) -> PartnerRow:
    """The partner, retired or not; raises NotFoundHere."""
    row = session.get(PartnerRow, partner_id)
    if row is None:
        raise NotFoundHere
    return row


def _forget_contacts(session: Session, row: PartnerRow) -> None:
    """Leave nothing in the journal by which an earlier contact could be guessed at."""
    names = (RegisterPartner.__name__, RevisePartner.__name__)
    about = ("partner_id", row.partner_id)
    journal.forget_salts_about(session, chain=journal.INSTALLATION, names=names, about=about, at=row.registered_at)


def _mediate_no_more(session: Session, row: PartnerRow) -> tuple[Event, ...]:
    """Give their vote back to those who mediated for the partner, and tell their meetings."""
    mediating = (PartnerPresentRow.partner_id == row.partner_id, PartnerPresentRow.mediates)
    named = session.scalars(select(PartnerPresentRow).where(*mediating)).all()
    for one in named:
        one.mediates = False
    return tuple(PartnersPresentChanged(meeting_id=meeting_id) for meeting_id in {one.meeting_id for one in named})


def _fill(row: PartnerRow, details: PartnerDetails, whom_to_ask: str) -> None:
    for name, value in asdict(checked_details(details)).items():
        setattr(row, name, value)
    row.name_key = name_key(row.name)
    row.contact = contact(whom_to_ask)


def _keep(session: Session, row: PartnerRow) -> None:
    _refuse_known(session, row.name, besides=row.partner_id)
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError as error:
        # UNIQUE(name_key): another process registered the same organisation between the look and the insert.
        raise PartnerKnown(name=row.name) from error


def _refuse_known(session: Session, name: str, *, besides: str) -> None:
    same = (PartnerRow.name_key == name_key(name), PartnerRow.partner_id != besides)
    known = session.scalar(select(PartnerRow.name).where(*same))
    if known is not None:
        raise PartnerKnown(name=known)
