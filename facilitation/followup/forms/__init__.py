"""What is filled in after the meeting."""

from facilitation.followup.forms.tracking import FollowForm, StageForm

__all__ = ["FollowForm", "StageForm"]
