"""How follow codes and milestones are kept."""

from facilitation.followup.tables.tracking import FollowCodeRow, MilestoneRow, milestone_of

__all__ = ["FollowCodeRow", "MilestoneRow", "milestone_of"]
