"""What may be asked once a list is adopted."""

from facilitation.followup.commands.tracking import RecordMilestone

__all__ = ["RecordMilestone"]
