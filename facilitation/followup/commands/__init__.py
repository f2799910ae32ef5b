"""What may be asked once a list is adopted, and about what such a list leaves to others."""

from facilitation.followup.commands.asking import AnswerMoney, FlagMoney, QuestionMoney, WithholdMoneyQuestion
from facilitation.followup.commands.carrying import CarryOver
from facilitation.followup.commands.cascade import ReceiveAnswer, ReceiveList
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
from facilitation.followup.commands.money import (
    AttachProgressPhoto,
    BookContribution,
    EnterMoney,
    RecordProgress,
    ReverseEntry,
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
from facilitation.followup.commands.upkeep import LogUpkeep

__all__ = [
    "AddIndicator",
    "AnswerMoney",
    "AttachProgressPhoto",
    "BookContribution",
    "CancelGathering",
    "CarryOver",
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
    "ReceiveAnswer",
    "ReceiveList",
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
