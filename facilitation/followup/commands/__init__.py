"""What may be asked once a list is adopted."""

from facilitation.followup.commands.tracking import RecordMilestone
from facilitation.followup.commands.upkeep import LogUpkeep

__all__ = ["LogUpkeep", "RecordMilestone"]
