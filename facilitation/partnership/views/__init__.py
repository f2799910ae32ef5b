"""Partners and their contributions as pages see them."""

from facilitation.partnership.views.board import (
    ActingFor,
    HelpBoard,
    Need,
    PartnersDesk,
    PartnersNews,
    PledgePage,
    ProposalDesk,
)
from facilitation.partnership.views.directory import DirectoryPage, Kept, Partner, PartnerPage
from facilitation.partnership.views.proposal import Contribution, PresentPartner, ProposalPartners, Step

__all__ = [
    "ActingFor",
    "Contribution",
    "DirectoryPage",
    "HelpBoard",
    "Kept",
    "Need",
    "Partner",
    "PartnerPage",
    "PartnersDesk",
    "PartnersNews",
    "PledgePage",
    "PresentPartner",
    "ProposalDesk",
    "ProposalPartners",
    "Step",
]
