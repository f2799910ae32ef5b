"""Reads what became of an adopted list."""

from facilitation.followup.queries.codes import is_follow_code_of, own_codes, slips
from facilitation.followup.queries.following import follow_page
from facilitation.followup.queries.gallery import earlier_meetings, gallery_page, remembered
from facilitation.followup.queries.ledger import ledger_page, line_page, proposal_numbered, seen_page
from facilitation.followup.queries.money import money_page, proposal_money
from facilitation.followup.queries.seen import is_progress_photo
from facilitation.followup.queries.tracking import track_board, track_page, tracked_proposals

__all__ = [
    "earlier_meetings",
    "follow_page",
    "gallery_page",
    "is_follow_code_of",
    "is_progress_photo",
    "ledger_page",
    "line_page",
    "money_page",
    "own_codes",
    "proposal_money",
    "proposal_numbered",
    "remembered",
    "seen_page",
    "slips",
    "track_board",
    "track_page",
    "tracked_proposals",
]
