"""What is filled in after the meeting, and before the next one."""

from facilitation.followup.forms.asking import (
    MoneyAnswerForm,
    MoneyQuestionForm,
    MoneyWithholdForm,
    StrangersQuestionForm,
)
from facilitation.followup.forms.carrying import CarryForm
from facilitation.followup.forms.cascade import ReceiveForm
from facilitation.followup.forms.evaluation import (
    GiveUpForm,
    IndicatorForm,
    MeetingReviewForm,
    ProposalReviewForm,
    ValueForm,
)
from facilitation.followup.forms.gatherings import CancelForm, MinutesForm, MoveForm, PlanForm
from facilitation.followup.forms.money import VOUCHER, EntryForm, ProgressForm, ReversalForm
from facilitation.followup.forms.tickets import NoteForm, ObstacleForm, ReplyForm, SendTicketForm, WithholdForm
from facilitation.followup.forms.tracking import FollowForm, MilestoneForm
from facilitation.followup.forms.upkeep import UpkeepEntryForm

__all__ = [
    "VOUCHER",
    "CancelForm",
    "CarryForm",
    "EntryForm",
    "FollowForm",
    "GiveUpForm",
    "IndicatorForm",
    "MeetingReviewForm",
    "MilestoneForm",
    "MinutesForm",
    "MoneyAnswerForm",
    "MoneyQuestionForm",
    "MoneyWithholdForm",
    "MoveForm",
    "NoteForm",
    "ObstacleForm",
    "PlanForm",
    "ProgressForm",
    "ProposalReviewForm",
    "ReceiveForm",
    "ReplyForm",
    "ReversalForm",
    "SendTicketForm",
    "StrangersQuestionForm",
    "UpkeepEntryForm",
    "ValueForm",
    "WithholdForm",
]
