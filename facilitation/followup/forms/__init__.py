"""What is filled in after the meeting."""

from facilitation.followup.forms.tracking import FollowForm, MilestoneForm

__all__ = ["FollowForm", "MilestoneForm"]
