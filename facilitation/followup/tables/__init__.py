"""How follow codes, milestones, and the log of what is looked after are kept."""

from facilitation.followup.tables.tracking import FollowCodeRow, MilestoneRow, milestone_of
from facilitation.followup.tables.upkeep import UpkeepEntryRow, upkeep_entry_of

__all__ = ["FollowCodeRow", "MilestoneRow", "UpkeepEntryRow", "milestone_of", "upkeep_entry_of"]
