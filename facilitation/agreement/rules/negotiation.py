"""A negotiation between residents and government: offers round by round, consent of both, and how it ends."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitation.agreement.rules.decision import AmountAboveCost, Counted, Decision, Outcome
from facilitation.agreement.rules.way_out import NO_REST, WayOut
from facilitation.aspirations.rules.facts import optional_line
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_line, clean_text
from facilitation.partnership.rules.parties import Party

MATTER_LIMIT = 300
WORDS_LIMIT = 500
NAME_LIMIT = 120


CONSENTING = (Party.RESIDENTS, Party.GOVERNMENT)
"""Who must both consent; a partner offers, and only helps them to."""


class Settlement(StrEnum):
    """How a negotiation ends: by consensus (mufakat), by a vote (pemungutan suara), or postponed (ditunda)."""

    CONSENSUS = "consensus"
    VOTE = "vote"
    POSTPONED = "postponed"


class NegotiationOpenAlready(RuleViolation):
    """A proposal is negotiated about once at a time."""

    code = "negotiation_open_already"


class NegotiationClosed(RuleViolation):
    """Nothing is added to what has ended."""

    code = "negotiation_closed"


class NegotiationMovedOn(RuleViolation):
    """There is another newest offer than the one that was seen."""

    code = "negotiation_moved_on"


class MediatorNotNeutral(RuleViolation):
    """Only an observer or a facilitator mediates: neither has a vote here, or speaks for the government."""

    code = "mediator_not_neutral"


class MediatorTakesNoSide(RuleViolation):
    """Whoever mediates consents for nobody."""

    code = "mediator_takes_no_side"


class NotTheMediator(RuleViolation):
    """An observer only takes part in a negotiation that they mediate."""

    code = "not_the_mediator"


class NoOfferYet(RuleViolation):
    """There is no offer that anybody could consent to."""

    code = "no_offer_yet"


class ConsentOfAnother(RuleViolation):
    """Officials consent for the government, the hall's own people for the residents."""

    code = "consent_of_another"


class SameAccountForBoth(RuleViolation):
    """Two different accounts consent for the two."""

    code = "same_account_for_both"


class ConsentLacking(RuleViolation):
    """A consensus needs both to have consented to the newest offer."""

    code = "consent_lacking"


class PartnerUnnamed(RuleViolation):
    """A partner's offer says who the partner is."""

    code = "partner_unnamed"


class NegotiationsOpen(RuleViolation):
    """`open` negotiations have no end yet, so that the list cannot be adopted."""

    code = "negotiations_open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What one of them offers; `partner` names a partner. Without an amount it is about words alone."""

    party: Party
    words: str
    partner: str = ""
    amount_rupiah: int | None = None
    source_code: str = ""
    way_out: WayOut | None = None


def matter(typed: str) -> str:
    """Return what is negotiated about, in words."""
    return clean_text(typed, MATTER_LIMIT)


def offer_words(typed: str) -> str:
    """Return the words of an offer."""
    return clean_text(typed, WORDS_LIMIT)


def name(typed: str) -> str:
    """Return the name of a mediator or a partner; it may be empty."""
    return optional_line(typed, NAME_LIMIT)


def speaker(typed: str) -> str:
    """Return who consents in the name of the residents."""
    return clean_line(typed, NAME_LIMIT)


def closing_reason(settlement: Settlement, typed: str) -> str:
    """Return why it ends so; a consensus says it by its offer, every other end needs words."""
    if settlement is Settlement.CONSENSUS and not typed.strip():
        return ""
    return clean_text(typed, WORDS_LIMIT)


def checked_offer(offer: Offer, counted: Counted) -> Offer:
    """Return the offer as it is kept, or raise what is wrong: nobody offers more than people voted on."""
    amount = offer.amount_rupiah
    if amount is not None and not 1 <= amount <= counted.cost_rupiah:
        raise AmountAboveCost(cost_rupiah=counted.cost_rupiah)
    partner = name(offer.partner) if offer.party is Party.PARTNER else ""
    if offer.party is Party.PARTNER and not partner:
        raise PartnerUnnamed
    is_less = amount is not None and amount < counted.cost_rupiah
    return replace(
        offer,
        words=offer_words(offer.words),
        partner=partner,
        source_code=offer.source_code if amount is not None else "",
        way_out=offer.way_out if is_less else None,
    )


def as_settled(decision: Decision, offer: Offer, *, source_code: str) -> Decision:
    """The decision as both have consented to it: an offer of money is agreed on, one of words alone gives the reason.

    Everything else that is written down stays; `source_code` is where the money is from if nobody has said so.
    """
    if offer.amount_rupiah is None:
        return replace(decision, reason=offer.words)
    is_same = (decision.amount_rupiah, decision.way_out) == (offer.amount_rupiah, offer.way_out)
    return replace(
        decision,
        outcome=Outcome.AGREED,
        agency="",
        amount_rupiah=offer.amount_rupiah,
        source_code=offer.source_code or decision.source_code or source_code,
        way_out=offer.way_out,
        rest=decision.rest if is_same else NO_REST,
        reason=offer.words,
    )


def refuse_same_account(staff_id: str, others: Collection[str]) -> None:
    """Raise SameAccountForBoth where one account would consent for both."""
    if staff_id in others:
        raise SameAccountForBoth


def refuse_without_consent(settlement: Settlement, consenting: Collection[Party]) -> None:
    """Raise ConsentLacking for a consensus to which not both have consented."""
    if settlement is Settlement.CONSENSUS and not set(CONSENTING) <= set(consenting):
        raise ConsentLacking
