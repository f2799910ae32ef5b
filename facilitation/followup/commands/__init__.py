"""What may be asked once a list is adopted."""

from facilitation.followup.commands.asking import AnswerMoney, FlagMoney, QuestionMoney, WithholdMoneyQuestion
from facilitation.followup.commands.money import AttachProgressPhoto, EnterMoney, RecordProgress, ReverseEntry
from facilitation.followup.commands.tracking import RecordMilestone

__all__ = [
    "AnswerMoney",
    "AttachProgressPhoto",
    "EnterMoney",
    "FlagMoney",
    "QuestionMoney",
    "RecordMilestone",
    "RecordProgress",
    "ReverseEntry",
    "WithholdMoneyQuestion",
]
