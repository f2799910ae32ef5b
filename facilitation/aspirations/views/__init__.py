"""Aspirations and proposals as pages see them."""

from facilitation.aspirations.views.board import ProposalBoard
from facilitation.aspirations.views.desks import (
    AspirationDesk,
    DirectPage,
    HistoryLine,
    ListFilter,
    ProposalDesk,
    ProposalsDesk,
)
from facilitation.aspirations.views.lines import AspirationLine, MergedProposal, ProposalLine, volume_of
from facilitation.aspirations.views.pages import (
    ListNews,
    OwnAspiration,
    OwnLine,
    OwnPage,
    ProposePage,
    SimilarProposal,
)

__all__ = [
    "AspirationDesk",
    "AspirationLine",
    "DirectPage",
    "HistoryLine",
    "ListFilter",
    "ListNews",
    "MergedProposal",
    "OwnAspiration",
    "OwnLine",
    "OwnPage",
    "ProposalBoard",
    "ProposalDesk",
    "ProposalLine",
    "ProposalsDesk",
    "ProposePage",
    "SimilarProposal",
    "volume_of",
]
