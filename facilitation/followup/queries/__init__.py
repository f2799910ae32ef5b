"""Reads what became of an adopted list."""

from facilitation.followup.queries.codes import own_codes, slips
from facilitation.followup.queries.following import follow_page
from facilitation.followup.queries.tracking import track_board, track_page, tracked_proposals

__all__ = ["follow_page", "own_codes", "slips", "track_board", "track_page", "tracked_proposals"]
