"""Reads what is and was negotiated."""

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitation.agreement.commands.tracks import MEDIATING
from facilitation.agreement.tables import ConsentRow, NegotiationRow, OfferRow, decided_list, offer_of
from facilitation.agreement.views import (
    Consent,
    DecidedLine,
    DecidedList,
    MadeOffer,
    Mediator,
    Negotiation,
    NegotiationPage,
    NewNegotiationPage,
)
from facilitation.budget import queries as budget
from facilitation.kernel.actor import Actor, Role
from facilitation.kernel.errors import NotFoundHere
from facilitation.meetings.views import Meeting
from facilitation.partnership.rules.parties import Party
from facilitation.people import queries as people


def negotiations(session: Session, meeting_id: str, decided: DecidedList) -> tuple[Negotiation, ...]:
    """Every negotiation of a meeting in the order in which they were opened; three statements."""
    lines = {line.proposal_id: line for line in decided.lines}
    of_meeting = select(NegotiationRow).where(NegotiationRow.meeting_id == meeting_id)
    rows = session.scalars(of_meeting.order_by(NegotiationRow.number)).all()
    offers = _offers(session, [row.negotiation_id for row in rows]) if rows else {}
    # A further round may leave a proposal out that was negotiated about before.
    return tuple(
        _negotiation(row, lines[row.proposal_id], tuple(offers.get(row.negotiation_id, ())))
        for row in rows
        if row.proposal_id in lines
    )


def negotiation_page(session: Session, meeting: Meeting, negotiation_id: str, actor: Actor) -> NegotiationPage:
    """One negotiation's page as `actor` may use it; raises NotFoundHere."""
    decided = _decided(session, meeting)
    of_meeting = negotiations(session, meeting.meeting_id, decided)
    found = next((one for one in of_meeting if one.negotiation_id == negotiation_id), None)
    if found is None:
        raise NotFoundHere
    mediates = found.mediator_id == actor.actor_id
    line = next(line for line in decided.lines if line.proposal_id == found.proposal_id)
    return NegotiationPage(
        meeting=meeting,
        negotiation=found,
        sources=tuple(source.source_code for source in decided.sources),
        cost_rupiah=line.cost_rupiah,
        takes_part=mediates or actor.role is not Role.OBSERVER,
        own_parties=() if mediates else _own_parties(actor.role),
    )


def new_negotiation_page(session: Session, meeting: Meeting, proposal_id: str, actor: Actor) -> NewNegotiationPage:
    """The form that opens one about a proposal; raises NotFoundHere for one that was not voted on."""
    line = next((one for one in _decided(session, meeting).lines if one.proposal_id == proposal_id), None)
    if line is None:
        raise NotFoundHere
    staff = people.staff_page(session, meeting, actor.actor_id).members
    return NewNegotiationPage(
        meeting=meeting,
        proposal_id=proposal_id,
        ballot_number=line.ballot_number,
        title=line.title,
        mediators=tuple(
            Mediator(staff_id=one.staff_id, name=one.display_name) for one in staff if one.role in MEDIATING
        ),
        opener_mediates=actor.role is Role.OBSERVER,
    )


def _decided(session: Session, meeting: Meeting) -> DecidedList:
    result = budget.public_result(session, meeting)
    if result is None:
        raise NotFoundHere
    return decided_list(session, meeting.meeting_id, result)


def _own_parties(role: Role) -> tuple[Party, ...]:
    """For whom somebody of this role may consent."""
    if role is Role.OFFICIAL:
        return (Party.GOVERNMENT,)
    return (Party.RESIDENTS,) if role in {Role.FACILITATOR, Role.MINUTE_TAKER} else ()


def _offers(session: Session, negotiation_ids: list[str]) -> dict[str, list[MadeOffer]]:
    given = defaultdict(list)
    to_these = select(ConsentRow).where(ConsentRow.negotiation_id.in_(negotiation_ids))
    for row in session.scalars(to_these.order_by(ConsentRow.given_at, ConsentRow.party)):
        given[row.negotiation_id, row.round].append(Consent(party=row.party, who=row.who, given_at=row.given_at))
    offers = defaultdict(list)
    in_these = select(OfferRow).where(OfferRow.negotiation_id.in_(negotiation_ids))
    for offer in session.scalars(in_these.order_by(OfferRow.round)):
        consents = tuple(given[offer.negotiation_id, offer.round])
        made = MadeOffer(round=offer.round, offer=offer_of(offer), offered_at=offer.offered_at, consents=consents)
        offers[offer.negotiation_id].append(made)
    return offers


def _negotiation(row: NegotiationRow, line: DecidedLine, offers: tuple[MadeOffer, ...]) -> Negotiation:
    return Negotiation(
        negotiation_id=row.negotiation_id,
        number=row.number,
        proposal_id=row.proposal_id,
        ballot_number=line.ballot_number,
        title=line.title,
        matter=row.matter,
        mediator=row.mediator,
        mediator_id=row.mediator_id,
        opened_at=row.opened_at,
        offers=offers,
        settlement=row.settlement,
        reason=row.reason,
        closed_at=row.closed_at,
    )
