"""How follow codes, milestones, money and work are kept."""

from facilitation.followup.tables.asking import LedgerAnswerRow, LedgerQuestionRow
from facilitation.followup.tables.ledger import LedgerEntryRow, entry_of
from facilitation.followup.tables.progress import ProgressPhotoRow, ProgressRow
from facilitation.followup.tables.tracking import FollowCodeRow, MilestoneRow, milestone_of

__all__ = [
    "FollowCodeRow",
    "LedgerAnswerRow",
    "LedgerEntryRow",
    "LedgerQuestionRow",
    "MilestoneRow",
    "ProgressPhotoRow",
    "ProgressRow",
    "entry_of",
    "milestone_of",
]
