"""Reads what became of an adopted list."""

from facilitation.followup.queries.answers import answer_to
from facilitation.followup.queries.booking import staff_money_page
from facilitation.followup.queries.carrying import carry_page
from facilitation.followup.queries.cascade import cascade_page
from facilitation.followup.queries.codes import is_follow_code_of, own_codes, slips
from facilitation.followup.queries.evaluation import evaluation_page, indicator_page, indicators
from facilitation.followup.queries.following import follow_page
from facilitation.followup.queries.gallery import earlier_meetings, gallery_page, remembered
from facilitation.followup.queries.gatherings import gathering_page, gatherings_page
from facilitation.followup.queries.ledger import ledger_page, line_page, proposal_numbered, seen_page, staff_ledger_page
from facilitation.followup.queries.money import money_page, proposal_money
from facilitation.followup.queries.named import people_named
from facilitation.followup.queries.pages import track_board, track_page
from facilitation.followup.queries.reviews import meeting_review_page, proposal_review_page
from facilitation.followup.queries.seen import is_progress_photo
from facilitation.followup.queries.sending import sent_list
from facilitation.followup.queries.ticket_counts import waiting_tickets
from facilitation.followup.queries.tickets import (
    is_ticket,
    own_ticket_page,
    subjects_page,
    ticket_desk,
    tickets_desk,
    tickets_page,
)
from facilitation.followup.queries.times import timed_proposals, times_page
from facilitation.followup.queries.tracking import tracked_proposals
from facilitation.followup.queries.upkeep import is_upkeep_picture, upkeep_board, upkeep_log_page

__all__ = [
    "answer_to",
    "carry_page",
    "cascade_page",
    "earlier_meetings",
    "evaluation_page",
    "follow_page",
    "gallery_page",
    "gathering_page",
    "gatherings_page",
    "indicator_page",
    "indicators",
    "is_follow_code_of",
    "is_progress_photo",
    "is_ticket",
    "is_upkeep_picture",
    "ledger_page",
    "line_page",
    "meeting_review_page",
    "money_page",
    "own_codes",
    "own_ticket_page",
    "people_named",
    "proposal_money",
    "proposal_numbered",
    "proposal_review_page",
    "remembered",
    "seen_page",
    "sent_list",
    "slips",
    "staff_ledger_page",
    "staff_money_page",
    "subjects_page",
    "ticket_desk",
    "tickets_desk",
    "tickets_page",
    "timed_proposals",
    "times_page",
    "track_board",
    "track_page",
    "tracked_proposals",
    "upkeep_board",
    "upkeep_log_page",
    "waiting_tickets",
]
