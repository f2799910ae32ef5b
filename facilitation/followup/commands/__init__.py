"""What may be asked once a list is adopted, and about what such a list leaves to others."""

from facilitation.followup.commands.carrying import CarryOver
from facilitation.followup.commands.cascade import ReceiveAnswer, ReceiveList
from facilitation.followup.commands.tracking import RecordMilestone

__all__ = ["CarryOver", "ReceiveAnswer", "ReceiveList", "RecordMilestone"]
