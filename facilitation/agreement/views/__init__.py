"""What the plenary has decided, as pages and papers see it."""

from facilitation.agreement.views.lists import AdoptedList, AgreedSource, DecidedLine, DecidedList, changed_between
from facilitation.agreement.views.pages import AgreementBoard, Correction, DecisionPage

__all__ = [
    "AdoptedList",
    "AgreedSource",
    "AgreementBoard",
    "Correction",
    "DecidedLine",
    "DecidedList",
    "DecisionPage",
    "changed_between",
]
