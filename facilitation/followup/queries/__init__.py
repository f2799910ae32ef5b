"""Reads what became of an adopted list."""

from facilitation.followup.queries.answers import answer_to
from facilitation.followup.queries.carrying import carry_page
from facilitation.followup.queries.cascade import cascade_page
from facilitation.followup.queries.codes import own_codes, slips
from facilitation.followup.queries.following import follow_page
from facilitation.followup.queries.sending import sent_list
from facilitation.followup.queries.tracking import track_board, track_page, tracked_proposals

__all__ = [
    "answer_to",
    "carry_page",
    "cascade_page",
    "follow_page",
    "own_codes",
    "sent_list",
    "slips",
    "track_board",
    "track_page",
    "tracked_proposals",
]
