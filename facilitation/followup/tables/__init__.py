"""How follow codes and milestones are kept, and what travels between meetings."""

from facilitation.followup.tables.cascade import (
    KnownSenderRow,
    ReceivedAnswerRow,
    ReceivedListRow,
    newest_answer_at,
    received_answers,
    received_lists,
    verdicts_by_code,
)
from facilitation.followup.tables.leftovers import brought_from, leftovers, told_of
from facilitation.followup.tables.tracking import FollowCodeRow, MilestoneRow, milestone_of

__all__ = [
    "FollowCodeRow",
    "KnownSenderRow",
    "MilestoneRow",
    "ReceivedAnswerRow",
    "ReceivedListRow",
    "brought_from",
    "leftovers",
    "milestone_of",
    "newest_answer_at",
    "received_answers",
    "received_lists",
    "told_of",
    "verdicts_by_code",
]
