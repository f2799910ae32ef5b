"""What may be asked about aspirations and proposals."""

from facilitation.aspirations.commands.listing import (
    ApproveAspiration,
    CompleteProposal,
    CorrectProvenance,
    LinkProposal,
    MergeProposals,
    NameProposingGroup,
    ParkAspiration,
    ParkProposal,
    ProposeDirectly,
    RestoreAspiration,
    RestoreProposal,
    RewordProposal,
    SplitProposal,
    UnmergeProposal,
)
from facilitation.aspirations.commands.residents import (
    AttachPhoto,
    CompleteAspiration,
    SubmitAspiration,
    SupportProposal,
    WithdrawAspiration,
    WithdrawSupport,
)

__all__ = [
    "ApproveAspiration",
    "AttachPhoto",
    "CompleteAspiration",
    "CompleteProposal",
    "CorrectProvenance",
    "LinkProposal",
    "MergeProposals",
    "NameProposingGroup",
    "ParkAspiration",
    "ParkProposal",
    "ProposeDirectly",
    "RestoreAspiration",
    "RestoreProposal",
    "RewordProposal",
    "SplitProposal",
    "SubmitAspiration",
    "SupportProposal",
    "UnmergeProposal",
    "WithdrawAspiration",
    "WithdrawSupport",
]
