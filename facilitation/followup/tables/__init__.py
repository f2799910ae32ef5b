"""How what happens after the meeting is kept."""

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
from facilitation.followup.tables.tickets import TicketRow, TicketSenderRow, TicketStepRow
from facilitation.followup.tables.tracking import FollowCodeRow, MilestoneRow, milestone_of

__all__ = [
    "FollowCodeRow",
    "GatheringChangeRow",
    "GatheringMinutesRow",
    "GatheringRow",
    "IndicatorRow",
    "IndicatorValueRow",
    "MeetingReviewRow",
    "MilestoneRow",
    "ProposalReviewRow",
    "TicketRow",
    "TicketSenderRow",
    "TicketStepRow",
    "indicator_of",
    "milestone_of",
    "minutes_of",
]
