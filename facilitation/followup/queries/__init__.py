"""Reads what became of an adopted list."""

from facilitation.followup.queries.codes import own_codes, slips
from facilitation.followup.queries.evaluation import evaluation_page, indicator_page
from facilitation.followup.queries.following import follow_page
from facilitation.followup.queries.gatherings import gathering_page, gatherings_page
from facilitation.followup.queries.reviews import meeting_review_page, proposal_review_page
from facilitation.followup.queries.ticket_counts import waiting_tickets
from facilitation.followup.queries.tickets import (
    is_ticket,
    own_ticket_page,
    subjects_page,
    ticket_desk,
    tickets_desk,
    tickets_page,
)
from facilitation.followup.queries.tracking import track_board, track_page, tracked_proposals

__all__ = [
    "evaluation_page",
    "follow_page",
    "gathering_page",
    "gatherings_page",
    "indicator_page",
    "is_ticket",
    "meeting_review_page",
    "own_codes",
    "own_ticket_page",
    "proposal_review_page",
    "slips",
    "subjects_page",
    "ticket_desk",
    "tickets_desk",
    "tickets_page",
    "track_board",
    "track_page",
    "tracked_proposals",
    "waiting_tickets",
]
