"""What may be asked of the plenary's agreement, of its negotiations, and of the minutes."""

from facilitation.agreement.commands.plenary import (
    AgreeTogether,
    BeginCorrection,
    CloseMinutes,
    ConfirmAdoption,
    DecideProposal,
    DropCorrection,
    PutBackInMinutes,
    RemoveFromMinutes,
    ReopenMinutes,
    ReviseMinutes,
    WriteMinutes,
)
from facilitation.agreement.commands.tracks import (
    CloseNegotiation,
    GiveConsent,
    MakeOffer,
    OpenNegotiation,
    RankForGovernment,
)

__all__ = [
    "AgreeTogether",
    "BeginCorrection",
    "CloseMinutes",
    "CloseNegotiation",
    "ConfirmAdoption",
    "DecideProposal",
    "DropCorrection",
    "GiveConsent",
    "MakeOffer",
    "OpenNegotiation",
    "PutBackInMinutes",
    "RankForGovernment",
    "RemoveFromMinutes",
    "ReopenMinutes",
    "ReviseMinutes",
    "WriteMinutes",
]
