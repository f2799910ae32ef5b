"""Reads aspirations and proposals; authors' names for staff, and for others only once the meeting shows them."""

from facilitation.aspirations.queries.alike import similar_proposals
from facilitation.aspirations.queries.authors import author_ids
from facilitation.aspirations.queries.history import proposal_history
from facilitation.aspirations.queries.lists import (
    ListedProposal,
    board,
    list_version,
    listed,
    listed_count,
    listed_ids,
    listed_proposals,
    waiting_count,
)
from facilitation.aspirations.queries.own import aspiration, own_aspiration, own_aspirations, supported_ids
from facilitation.aspirations.queries.pages import (
    aspiration_desk,
    list_news,
    own_page,
    proposal_desk,
    proposals_desk,
    propose_page,
)
from facilitation.aspirations.queries.papers import PlanRow, plan_rows, wishes_by_hamlet
from facilitation.aspirations.queries.photos import is_photo_of_meeting, is_photo_public
from facilitation.aspirations.tables.links import links_by_proposal

__all__ = [
    "ListedProposal",
    "PlanRow",
    "aspiration",
    "aspiration_desk",
    "author_ids",
    "board",
    "is_photo_of_meeting",
    "is_photo_public",
    "links_by_proposal",
    "list_news",
    "list_version",
    "listed",
    "listed_count",
    "listed_ids",
    "listed_proposals",
    "own_aspiration",
    "own_aspirations",
    "own_page",
    "plan_rows",
    "proposal_desk",
    "proposal_history",
    "proposals_desk",
    "propose_page",
    "similar_proposals",
    "supported_ids",
    "waiting_count",
    "wishes_by_hamlet",
]
