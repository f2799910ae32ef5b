"""What is filled in after the meeting, and before the next one."""

from facilitation.followup.forms.carrying import CarryForm
from facilitation.followup.forms.cascade import ReceiveForm
from facilitation.followup.forms.tracking import FollowForm, MilestoneForm

__all__ = ["CarryForm", "FollowForm", "MilestoneForm", "ReceiveForm"]
