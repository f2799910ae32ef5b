"""What is filled in after the meeting."""

from facilitation.followup.forms.evaluation import (
    GiveUpForm,
    IndicatorForm,
    MeetingReviewForm,
    ProposalReviewForm,
    ValueForm,
)
from facilitation.followup.forms.gatherings import CancelForm, MinutesForm, MoveForm, PlanForm
from facilitation.followup.forms.tickets import NoteForm, ObstacleForm, ReplyForm, SendTicketForm, WithholdForm
from facilitation.followup.forms.tracking import FollowForm, MilestoneForm

__all__ = [
    "CancelForm",
    "FollowForm",
    "GiveUpForm",
    "IndicatorForm",
    "MeetingReviewForm",
    "MilestoneForm",
    "MinutesForm",
    "MoveForm",
    "NoteForm",
    "ObstacleForm",
    "PlanForm",
    "ProposalReviewForm",
    "ReplyForm",
    "SendTicketForm",
    "ValueForm",
    "WithholdForm",
]
