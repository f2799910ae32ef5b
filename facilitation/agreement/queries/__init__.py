"""Reads what the plenary has decided, and what the minutes say."""

from facilitation.agreement.queries.minutes import minutes_board, minutes_entry_page, written_minutes
from facilitation.agreement.queries.negotiations import negotiation_page, negotiations, new_negotiation_page
from facilitation.agreement.queries.plenary import (
    TOGETHER_PERCENT,
    adopted_body,
    adopted_list,
    adopted_versions,
    agreed_list,
    agreement_board,
    decision_page,
    decisions_so_far,
    way_out_page,
)
from facilitation.agreement.queries.tracks import government_order, plenary_news, public_tracks, tracks

__all__ = [
    "TOGETHER_PERCENT",
    "adopted_body",
    "adopted_list",
    "adopted_versions",
    "agreed_list",
    "agreement_board",
    "decision_page",
    "decisions_so_far",
    "government_order",
    "minutes_board",
    "minutes_entry_page",
    "negotiation_page",
    "negotiations",
    "new_negotiation_page",
    "plenary_news",
    "public_tracks",
    "tracks",
    "way_out_page",
    "written_minutes",
]
