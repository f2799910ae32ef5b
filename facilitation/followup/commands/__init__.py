"""What may be asked once a list is adopted."""

from facilitation.followup.commands.evaluation import (
    AddIndicator,
    GiveUpIndicator,
    RecordValue,
    ReviewMeeting,
    ReviewProposal,
)
from facilitation.followup.commands.gatherings import (
    CancelGathering,
    MoveGathering,
    PlanGatherings,
    WriteGatheringMinutes,
)
from facilitation.followup.commands.tickets import (
    NoteObstacle,
    OpenObstacle,
    PublishTicket,
    ReplyToTicket,
    SendTicket,
    WithdrawTicket,
    WithholdTicket,
)
from facilitation.followup.commands.tracking import RecordMilestone

__all__ = [
    "AddIndicator",
    "CancelGathering",
    "GiveUpIndicator",
    "MoveGathering",
    "NoteObstacle",
    "OpenObstacle",
    "PlanGatherings",
    "PublishTicket",
    "RecordMilestone",
    "RecordValue",
    "ReplyToTicket",
    "ReviewMeeting",
    "ReviewProposal",
    "SendTicket",
    "WithdrawTicket",
    "WithholdTicket",
    "WriteGatheringMinutes",
]
