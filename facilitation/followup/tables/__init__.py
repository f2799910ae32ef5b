"""How follow codes, milestones, money and work are kept."""

from facilitation.followup.tables.asking import LedgerAnswerRow, LedgerQuestionRow
from facilitation.followup.tables.cascade import (
    KnownSenderRow,
    ReceivedAnswerRow,
    ReceivedListRow,
    newest_answer_at,
    received_answers,
    received_lists,
    verdicts_by_code,
)
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
from facilitation.followup.tables.leftovers import brought_from, leftovers, told_of
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
    "KnownSenderRow",
    "LedgerAnswerRow",
    "LedgerEntryRow",
    "LedgerQuestionRow",
    "MeetingReviewRow",
    "MilestoneRow",
    "ProgressPhotoRow",
    "ProgressRow",
    "ProposalReviewRow",
    "ReceivedAnswerRow",
    "ReceivedListRow",
    "TicketRow",
    "TicketSenderRow",
    "TicketStepRow",
    "UpkeepEntryRow",
    "brought_from",
    "entry_of",
    "indicator_of",
    "leftovers",
    "milestone_of",
    "minutes_of",
    "newest_answer_at",
    "received_answers",
    "received_lists",
    "told_of",
    "upkeep_entry_of",
    "verdicts_by_code",
]
