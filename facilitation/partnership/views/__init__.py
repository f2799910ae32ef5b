"""Partners and their contributions as pages see them."""

from facilitation.partnership.rules.kept import Kept
from facilitation.partnership.views.board import (
    ActingFor,
    HelpBoard,
    Need,
    PartnersDesk,
    PartnersNews,
    PledgePage,
    ProposalDesk,
)
from facilitation.partnership.views.directory import DirectoryPage, Partner, PartnerPage
from facilitation.partnership.views.proposal import Contribution, PresentPartner, ProposalPartners, Step
from facilitation.partnership.views.register import (
    CommitmentPage,
    CommitmentStep,
    PartyRecord,
    Register,
    RegisterDesk,
    RegisterLine,
)
from facilitation.partnership.views.upkeep import UpkeepLine, UpkeepPage

__all__ = [
    "ActingFor",
    "CommitmentPage",
    "CommitmentStep",
    "Contribution",
    "DirectoryPage",
    "HelpBoard",
    "Kept",
    "Need",
    "Partner",
    "PartnerPage",
    "PartnersDesk",
    "PartnersNews",
    "PartyRecord",
    "PledgePage",
    "PresentPartner",
    "ProposalDesk",
    "ProposalPartners",
    "Register",
    "RegisterDesk",
    "RegisterLine",
    "Step",
    "UpkeepLine",
    "UpkeepPage",
]
