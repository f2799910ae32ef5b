"""Puts the negotiations of a plenary into the words of the berita acara."""

from sqlalchemy.orm import Session

from facilitation.agreement import queries as agreement
from facilitation.agreement.rules.negotiation import Offer, Settlement
from facilitation.agreement.views import MadeOffer, Negotiation
from facilitation.documents.official import LOCALE
from facilitation.documents.shown import quantity
from facilitation.documents.views.negotiated import Negotiated
from facilitation.partnership.rules.parties import Party
from facilitation.screens.papers.outcome_words import WAYS_OUT
from facilitation.screens.papers.plenary import Plenary

PARTIES = {Party.RESIDENTS: "warga", Party.GOVERNMENT: "pemerintah", Party.PARTNER: "mitra"}
SETTLEMENTS = {
    Settlement.CONSENSUS: "mufakat",
    Settlement.VOTE: "diputus dengan pemungutan suara",
    Settlement.POSTPONED: "ditunda",
}


def negotiations_told(session: Session, plenary: Plenary) -> tuple[Negotiated, ...]:
    """Every negotiation in the order in which they were opened; for an adopted version those that led to it."""
    found = agreement.negotiations(session, plenary.meeting.meeting_id, plenary.decided)
    adopted = plenary.decided.adopted
    return tuple(_told(one) for one in found if adopted is None or one.opened_at <= adopted.adopted_at)


def _told(one: Negotiation) -> Negotiated:
    ended = SETTLEMENTS[one.settlement] if one.settlement else ""
    return Negotiated(
        about=f"Usulan nomor {one.ballot_number}, {one.title}",
        matter=one.matter.rstrip("."),
        mediator=one.mediator,
        rounds=tuple(_round(made) for made in one.offers),
        outcome=f"{ended}. {one.reason}" if one.reason else ended,
    )


def _round(made: MadeOffer) -> str:
    given = "; ".join(f"disetujui {PARTIES[consent.party]} melalui {consent.who}" for consent in made.consents)
    return f"Tawaran {_who(made.offer)}: {_offered(made.offer)}{f' ({given})' if given else ''}"


def _who(offer: Offer) -> str:
    return f"mitra {offer.partner}" if offer.partner else PARTIES[offer.party]


def _offered(offer: Offer) -> str:
    amount = f"Rp {quantity(offer.amount_rupiah, LOCALE)}" if offer.amount_rupiah else ""
    way_out = WAYS_OUT[offer.way_out] if offer.way_out else ""
    return ", ".join(filter(None, (offer.words.rstrip("."), amount, offer.source_code, way_out)))
