"""What is filled in after the meeting."""

from facilitation.followup.forms.tracking import FollowForm, MilestoneForm
from facilitation.followup.forms.upkeep import UpkeepEntryForm

__all__ = ["FollowForm", "MilestoneForm", "UpkeepEntryForm"]
