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
from facilitation.agreement.views.lists import AdoptedList, AgreedSource, DecidedLine, DecidedList, changed_between
from facilitation.agreement.views.minutes import AgendaPart, MinutesBoard, MinutesEntryPage, MinutesNews, WrittenEntry
from facilitation.agreement.views.pages import AgreementBoard, Correction, DecisionPage
from facilitation.agreement.views.signed import RecordHeadPage, ScanPage, ScansPage, SignedScan

__all__ = [
    "AdoptedList",
    "AgendaPart",
    "AgreedSource",
    "AgreementBoard",
    "AskedProposal",
    "ConsentCheck",
    "ConsentNews",
    "ConsentPage",
    "Correction",
    "DecidedLine",
    "DecidedList",
    "DecisionPage",
    "MinutesBoard",
    "MinutesEntryPage",
    "MinutesNews",
    "OwnAnswer",
    "ReadAnswer",
    "RecordHeadPage",
    "SaidAnswer",
    "ScanPage",
    "ScansPage",
    "SignedScan",
    "WrittenEntry",
    "changed_between",
]
