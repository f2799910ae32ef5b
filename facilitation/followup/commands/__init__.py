"""What may be asked once a list is adopted."""

from facilitation.followup.commands.asking import AnswerMoney, FlagMoney, QuestionMoney, WithholdMoneyQuestion
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
from facilitation.followup.commands.money import AttachProgressPhoto, EnterMoney, RecordProgress, ReverseEntry
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
from facilitation.followup.commands.upkeep import LogUpkeep

__all__ = [
    "AddIndicator",
    "AnswerMoney",
    "AttachProgressPhoto",
    "CancelGathering",
    "EnterMoney",
    "FlagMoney",
    "GiveUpIndicator",
    "LogUpkeep",
    "MoveGathering",
    "NoteObstacle",
    "OpenObstacle",
    "PlanGatherings",
    "PublishTicket",
    "QuestionMoney",
    "RecordMilestone",
    "RecordProgress",
    "RecordValue",
    "ReplyToTicket",
    "ReverseEntry",
    "ReviewMeeting",
    "ReviewProposal",
    "SendTicket",
    "WithdrawTicket",
    "WithholdMoneyQuestion",
    "WithholdTicket",
    "WriteGatheringMinutes",
]
