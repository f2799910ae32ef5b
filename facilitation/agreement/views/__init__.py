"""What the plenary has decided and what the minutes say, as pages and papers see it."""

from facilitation.agreement.views.consent import (
    AskedProposal,
    ConsentCheck,
    ConsentNews,
    ConsentPage,
    OwnAnswer,
    ReadAnswer,
    SaidAnswer,
)
from facilitation.agreement.views.line import DecidedLine
from facilitation.agreement.views.lists import AdoptedList, AgreedSource, DecidedList, OriginShare, changed_between
from facilitation.agreement.views.minutes import (
    AgendaPart,
    MinutesBoard,
    MinutesEntryPage,
    MinutesNews,
    WrittenEntry,
)
from facilitation.agreement.views.negotiation import (
    Consent,
    MadeOffer,
    Mediator,
    Negotiation,
    NegotiationPage,
    NewNegotiationPage,
)
from facilitation.agreement.views.pages import (
    AgreementBoard,
    Correction,
    DecisionPage,
    WayOutPage,
)
from facilitation.agreement.views.readiness import Unready
from facilitation.agreement.views.signed import (
    RecordHeadPage,
    ScanPage,
    ScansPage,
    SignedScan,
)
from facilitation.agreement.views.tracks import (
    CutLine,
    GovernmentOrderPage,
    PlenaryNews,
    PlenarySoFar,
    RankedProposal,
    TrackLine,
    Tracks,
)

__all__ = [
    "AdoptedList",
    "AgendaPart",
    "AgreedSource",
    "AgreementBoard",
    "AskedProposal",
    "Consent",
    "ConsentCheck",
    "ConsentNews",
    "ConsentPage",
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
    "MinutesNews",
    "Negotiation",
    "NegotiationPage",
    "NewNegotiationPage",
    "OriginShare",
    "OwnAnswer",
    "PlenaryNews",
    "PlenarySoFar",
    "RankedProposal",
    "ReadAnswer",
    "RecordHeadPage",
    "SaidAnswer",
    "ScanPage",
    "ScansPage",
    "SignedScan",
    "TrackLine",
    "Tracks",
    "Unready",
    "WayOutPage",
    "WrittenEntry",
    "changed_between",
]
