"""How follow codes, milestones, money and work are kept."""

from facilitation.followup.tables.asking import LedgerAnswerRow, LedgerQuestionRow
from facilitation.followup.tables.evaluation import (
    IndicatorRow,
    IndicatorValueRow,
    MeetingReviewRow,
    ProposalReviewRow,
    indicator_of,
)
from facilitation.followup.tables.gatherings import (
    GatheringChangeRow,
    GatheringMinutesRow,
    GatheringRow,
    minutes_of,
)
from facilitation.followup.tables.ledger import LedgerEntryRow, entry_of
from facilitation.followup.tables.progress import ProgressPhotoRow, ProgressRow
from facilitation.followup.tables.tickets import TicketRow, TicketSenderRow, TicketStepRow
from facilitation.followup.tables.tracking import FollowCodeRow, MilestoneRow, milestone_of
from facilitation.followup.tables.upkeep import UpkeepEntryRow, upkeep_entry_of

__all__ = [
    "FollowCodeRow",
    "GatheringChangeRow",
    "GatheringMinutesRow",
    "GatheringRow",
    "IndicatorRow",
    "IndicatorValueRow",
    "LedgerAnswerRow",
    "LedgerEntryRow",
    "LedgerQuestionRow",
    "MeetingReviewRow",
    "MilestoneRow",
    "ProgressPhotoRow",
    "ProgressRow",
    "ProposalReviewRow",
    "TicketRow",
    "TicketSenderRow",
    "TicketStepRow",
    "UpkeepEntryRow",
    "entry_of",
    "indicator_of",
    "milestone_of",
    "minutes_of",
    "upkeep_entry_of",
]
