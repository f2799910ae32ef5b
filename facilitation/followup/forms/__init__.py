"""What is filled in after the meeting."""

from facilitation.followup.forms.asking import (
    MoneyAnswerForm,
    MoneyQuestionForm,
    StrangersQuestionForm,
    WithholdForm,
)
from facilitation.followup.forms.money import VOUCHER, EntryForm, ProgressForm, ReversalForm
from facilitation.followup.forms.tracking import FollowForm, MilestoneForm

__all__ = [
    "VOUCHER",
    "EntryForm",
    "FollowForm",
    "MilestoneForm",
    "MoneyAnswerForm",
    "MoneyQuestionForm",
    "ProgressForm",
    "ReversalForm",
    "StrangersQuestionForm",
    "WithholdForm",
]
