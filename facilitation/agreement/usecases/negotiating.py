"""What happens in a negotiation: it is opened, offers follow each other, both consent, and it ends."""

from sqlalchemy import func, select

from facilitation.agreement.commands import CloseNegotiation, ConfirmAdoption, GiveConsent, MakeOffer, OpenNegotiation
from facilitation.agreement.events import NegotiationChanged
from facilitation.agreement.rules import negotiation as rules
from facilitation.agreement.tables import ConsentRow, NegotiationRow, OfferRow, counted, offer_of
from facilitation.agreement.usecases.deciding import line_of, result_of
from facilitation.agreement.usecases.opening import void_confirmation
from facilitation.agreement.usecases.people import display_name, is_neutral, name_of
from facilitation.budget.views import RankedResult
from facilitation.kernel.actor import Role
from facilitation.kernel.dispatch import Context, Outcome, guards, handles
from facilitation.kernel.errors import NotFoundHere
from facilitation.partnership.rules.parties import Party


@handles(OpenNegotiation)
def open_negotiation(command: OpenNegotiation, context: Context) -> Outcome:
    """Open it; a confirmation lapses, because the list cannot be adopted before it ends. Replies negotiation_id."""
    meeting_id, session = command.meeting_id, context.session
    line_of(result_of(context, meeting_id), command.proposal_id)
    void_confirmation(context, meeting_id)
    is_open = (NegotiationRow.proposal_id == command.proposal_id, NegotiationRow.is_open.is_(True))
    if session.scalar(select(NegotiationRow.negotiation_id).where(*is_open)):
        raise rules.NegotiationOpenAlready
    mediator_id, mediator = _mediator(command, context)
    last = select(func.max(NegotiationRow.number)).where(NegotiationRow.meeting_id == meeting_id)
    row = NegotiationRow(
        negotiation_id=context.new_id(),
        meeting_id=meeting_id,
        number=1 + (session.scalar(last) or 0),
        proposal_id=command.proposal_id,
        matter=rules.matter(command.matter),
        mediator_id=mediator_id,
        mediator=mediator,
        opened_by=context.actor.actor_id,
        opened_at=context.now,
        is_open=True,
        reason="",
    )
    session.add(row)
    return Outcome(reply=row.negotiation_id, events=(NegotiationChanged(meeting_id=meeting_id),))


@handles(MakeOffer)
def make_offer(command: MakeOffer, context: Context) -> Outcome:
    """Put it on the table behind the others; the same offer sent twice is one."""
    row = _open_row(context, command.meeting_id, command.negotiation_id)
    _refuse_stranger(context, row)
    result = result_of(context, row.meeting_id)
    offer = rules.checked_offer(command.offer, counted(line_of(result, row.proposal_id)))
    _refuse_unknown_source(result, offer.source_code)
    newest = _newest(context, row)
    if newest and newest.round == command.seen + 1 and offer_of(newest) == offer:
        return Outcome()
    _refuse_unless_seen(newest, command.seen)
    values = {name: getattr(offer, name) for name in offer.__slots__}
    place = {"negotiation_id": row.negotiation_id, "round": command.seen + 1}
    who = {"staff_id": context.actor.actor_id, "offered_at": context.now}
    context.session.add(OfferRow(**values, **place, **who))
    return Outcome(events=(NegotiationChanged(meeting_id=row.meeting_id),))


@handles(GiveConsent)
def give_consent(command: GiveConsent, context: Context) -> Outcome:
    """Keep one party's consent to the newest offer."""
    row = _open_row(context, command.meeting_id, command.negotiation_id)
    who = _who_consents(command, context, row)
    newest = _newest(context, row)
    _refuse_unless_seen(newest, command.seen)
    if newest is None:
        raise rules.NoOfferYet
    given = _consents(context, newest)
    if command.party in {one.party for one in given}:
        return Outcome()
    rules.refuse_same_account(context.actor.actor_id, [one.staff_id for one in given])
    context.session.add(
        ConsentRow(
            negotiation_id=row.negotiation_id,
            round=newest.round,
            party=command.party,
            who=who,
            staff_id=context.actor.actor_id,
            given_at=context.now,
        )
    )
    return Outcome(events=(NegotiationChanged(meeting_id=row.meeting_id),))


@handles(CloseNegotiation)
def close_negotiation(command: CloseNegotiation, context: Context) -> Outcome:
    """End it for good; only a consensus needs both to have consented to the newest offer."""
    row = _open_row(context, command.meeting_id, command.negotiation_id)
    _refuse_stranger(context, row)
    newest = _newest(context, row)
    _refuse_unless_seen(newest, command.seen)
    consenting = [one.party for one in _consents(context, newest)] if newest else []
    rules.refuse_without_consent(command.settlement, consenting)
    row.reason = rules.closing_reason(command.settlement, command.reason)
    row.settlement, row.closed_at, row.is_open = command.settlement, context.now, None
    return Outcome(events=(NegotiationChanged(meeting_id=row.meeting_id),))


@guards(ConfirmAdoption)
def refuse_open_negotiations(command: ConfirmAdoption, context: Context) -> None:
    """Raise NegotiationsOpen while anything is still being negotiated."""
    here = (NegotiationRow.meeting_id == command.meeting_id, NegotiationRow.is_open.is_(True))
    still_open = context.session.scalar(select(func.count()).select_from(NegotiationRow).where(*here)) or 0
    if still_open:
        raise rules.NegotiationsOpen(open=still_open)


def _refuse_unknown_source(result: RankedResult, source_code: str) -> None:
    if source_code and source_code not in {source.source_code for source in result.sources}:
        raise NotFoundHere


def _mediator(command: OpenNegotiation, context: Context) -> tuple[str | None, str]:
    """The mediating account, if it is one, and the mediator's name; an observer who opens a matter mediates it."""
    actor = context.actor
    mediator_id = actor.actor_id if actor.role is Role.OBSERVER else command.mediator_id
    if not mediator_id:
        return None, rules.name(command.mediator)
    if not is_neutral(context, command.meeting_id, mediator_id):
        raise rules.MediatorNotNeutral
    return mediator_id, name_of(context, mediator_id)


def _open_row(context: Context, meeting_id: str, negotiation_id: str) -> NegotiationRow:
    row = context.session.get(NegotiationRow, negotiation_id)
    if row is None or row.meeting_id != meeting_id:
        raise NotFoundHere
    if not row.is_open:
        raise rules.NegotiationClosed
    return row


def _refuse_stranger(context: Context, row: NegotiationRow) -> None:
    if context.actor.role is Role.OBSERVER and context.actor.actor_id != row.mediator_id:
        raise rules.NotTheMediator


def _who_consents(command: GiveConsent, context: Context, row: NegotiationRow) -> str:
    """The name that is written beside the consent: an official's own, or whoever the hall has named."""
    if context.actor.actor_id == row.mediator_id:
        raise rules.MediatorTakesNoSide
    is_official = context.actor.role is Role.OFFICIAL
    if command.party is not (Party.GOVERNMENT if is_official else Party.RESIDENTS):
        raise rules.ConsentOfAnother
    return display_name(context) if is_official else rules.speaker(command.who)


def _newest(context: Context, row: NegotiationRow) -> OfferRow | None:
    of_row = select(OfferRow).where(OfferRow.negotiation_id == row.negotiation_id)
    return context.session.scalars(of_row.order_by(OfferRow.round.desc()).limit(1)).first()


def _consents(context: Context, offer: OfferRow) -> list[ConsentRow]:
    to_it = (ConsentRow.negotiation_id == offer.negotiation_id, ConsentRow.round == offer.round)
    return list(context.session.scalars(select(ConsentRow).where(*to_it)))


def _refuse_unless_seen(newest: OfferRow | None, seen: int) -> None:
    if (newest.round if newest else 0) != seen:
        raise rules.NegotiationMovedOn
