"""What may be asked of the two tracks: the government's own order, and what is negotiated between both."""

from dataclasses import dataclass

from facilitation.agreement.rules.negotiation import Offer, Settlement
from facilitation.agreement.rules.tracks import BEFORE_THE_REVEAL, Ranks
from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal
from facilitation.meetings.rules.phase import AFTER_THE_REVEAL
from facilitation.partnership.rules.parties import Party

MEDIATING = frozenset({Role.OBSERVER, Role.FACILITATOR})
"""Who may mediate: neither speaks for the government, and no staff account has a vote."""
NEGOTIATING = allowed(
    Role.FACILITATOR, Role.MINUTE_TAKER, Role.CHAIR, Role.OFFICIAL, Role.OBSERVER, phases=AFTER_THE_REVEAL
)
"""An observer only where they mediate (usecases/negotiating.py)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RankForGovernment(MeetingCommand):
    """Let the government's order be this; `seen` is how often it was written down when the page was loaded."""

    allowed = allowed(Role.OFFICIAL, Role.FACILITATOR, phases=BEFORE_THE_REVEAL)
    ranks: Ranks
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenNegotiation(MeetingCommand):
    """Negotiate about a proposal; replies negotiation_id. `mediator_id` is an account, `mediator` a name in words."""

    allowed = NEGOTIATING
    proposal_id: str
    matter: str
    mediator_id: str = ""
    mediator: str = personal("")


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeOffer(MeetingCommand):
    """Put another offer on the table, on top of `seen` offers; what was consented to before counts no longer."""

    allowed = NEGOTIATING
    negotiation_id: str
    seen: int
    offer: Offer


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveConsent(MeetingCommand):
    """Consent to the newest of `seen` offers; `who` speaks for the residents. Consenting twice is consenting."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, Role.OFFICIAL, phases=AFTER_THE_REVEAL)
    negotiation_id: str
    seen: int
    party: Party
    who: str = personal("")


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseNegotiation(MeetingCommand):
    """End it with `seen` offers on the table; it stays as it is from there on."""

    allowed = NEGOTIATING
    negotiation_id: str
    seen: int
    settlement: Settlement
    reason: str
