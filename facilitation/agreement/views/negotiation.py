"""A negotiation as pages and papers see it."""

from dataclasses import dataclass
from datetime import datetime

from facilitation.agreement.rules.negotiation import CONSENTING, Offer, Settlement
from facilitation.meetings.rules.phase import AFTER_THE_REVEAL
from facilitation.meetings.views import Meeting
from facilitation.partnership.rules.parties import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """Who consented to an offer, for which of the two."""

    party: Party
    who: str
    given_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeOffer:
    """One offer, the how-many-th of its negotiation it is, and who has consented to it."""

    round: int
    offer: Offer
    offered_at: datetime
    consents: tuple[Consent, ...]

    @property
    def lacking(self) -> tuple[Party, ...]:
        """Those of the two who have not consented."""
        given = {one.party for one in self.consents}
        return tuple(party for party in CONSENTING if party not in given)


@dataclass(frozen=True, slots=True, kw_only=True)
class Negotiation:
    """One matter between residents and government, its offers from the first to the newest, and how it ended."""

    negotiation_id: str
    number: int
    proposal_id: str
    ballot_number: int
    title: str
    matter: str
    mediator: str
    mediator_id: str | None
    """The account that mediates, None where there is none."""
    opened_at: datetime
    offers: tuple[MadeOffer, ...]
    settlement: Settlement | None
    """How it ended, None while it is open."""
    reason: str
    closed_at: datetime | None
    """None while it is open."""

    @property
    def is_open(self) -> bool:
        """Whether offers may follow."""
        return self.settlement is None

    @property
    def newest(self) -> MadeOffer | None:
        """The offer on the table, None before the first."""
        return self.offers[-1] if self.offers else None

    @property
    def agreed(self) -> Offer | None:
        """The offer that both consented to, None for every other end."""
        return self.newest.offer if self.newest and self.settlement is Settlement.CONSENSUS else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mediator:
    """An account that could mediate."""

    staff_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NegotiationPage:
    """One negotiation's page; `own_parties` are those for whom whoever looks at it may consent."""

    meeting: Meeting
    negotiation: Negotiation
    sources: tuple[str, ...]
    cost_rupiah: int
    takes_part: bool
    """Whether whoever looks may offer and close: an observer only as the mediator."""
    own_parties: tuple[Party, ...]

    @property
    def is_going_on(self) -> bool:
        """Whether offers, consents and an end are still to come."""
        return self.negotiation.is_open and self.meeting.phase in AFTER_THE_REVEAL


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNegotiationPage:
    """The form that opens a negotiation about one proposal; `mediators` are the accounts that may mediate."""

    meeting: Meeting
    proposal_id: str
    ballot_number: int
    title: str
    mediators: tuple[Mediator, ...]
    opener_mediates: bool
    """Whether whoever opens it mediates it, as an observer does."""
