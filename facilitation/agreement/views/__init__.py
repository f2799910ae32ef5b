"""What the plenary has decided and what the minutes say, as pages and papers see it."""

from facilitation.agreement.views.lists import (
    AdoptedList,
    AgreedSource,
    DecidedLine,
    DecidedList,
    OriginShare,
    changed_between,
)
from facilitation.agreement.views.minutes import AgendaPart, MinutesBoard, MinutesEntryPage, WrittenEntry
from facilitation.agreement.views.negotiation import (
    Consent,
    MadeOffer,
    Mediator,
    Negotiation,
    NegotiationPage,
    NewNegotiationPage,
)
from facilitation.agreement.views.pages import AgreementBoard, Correction, DecisionPage, WayOutPage
from facilitation.agreement.views.tracks import (
    CutLine,
    GovernmentOrderPage,
    PlenaryNews,
    RankedProposal,
    TrackLine,
    Tracks,
)

__all__ = [
    "AdoptedList",
    "AgendaPart",
    "AgreedSource",
    "AgreementBoard",
    "Consent",
    "Correction",
    "CutLine",
    "DecidedLine",
    "DecidedList",
    "DecisionPage",
    "GovernmentOrderPage",
    "MadeOffer",
    "Mediator",
    "MinutesBoard",
    "MinutesEntryPage",
    "Negotiation",
    "NegotiationPage",
    "NewNegotiationPage",
    "OriginShare",
    "PlenaryNews",
    "RankedProposal",
    "TrackLine",
    "Tracks",
    "WayOutPage",
    "WrittenEntry",
    "changed_between",
]
