"""Reads what became of an adopted list."""

from facilitation.followup.queries.codes import own_codes, slips
from facilitation.followup.queries.following import follow_page
from facilitation.followup.queries.pages import track_board, track_page
from facilitation.followup.queries.times import times_page
from facilitation.followup.queries.tracking import tracked_proposals
from facilitation.followup.queries.upkeep import is_upkeep_picture, upkeep_board, upkeep_log_page

__all__ = [
    "follow_page",
    "is_upkeep_picture",
    "own_codes",
    "slips",
    "times_page",
    "track_board",
    "track_page",
    "tracked_proposals",
    "upkeep_board",
    "upkeep_log_page",
]
