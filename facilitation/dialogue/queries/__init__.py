"""Reads what was said about proposals; authors' names leave this room only where the meeting shows them."""

from facilitation.dialogue.queries.counting import dialogue_counts, news
from facilitation.dialogue.queries.pages import desk, proposal_page, proposals_page
from facilitation.dialogue.queries.speakers import speaker_ids
from facilitation.dialogue.queries.spotlight import spotlight, spotlight_number
from facilitation.dialogue.queries.standing import proposal_id

__all__ = [
    "desk",
    "dialogue_counts",
    "news",
    "proposal_id",
    "proposal_page",
    "proposals_page",
    "speaker_ids",
    "spotlight",
    "spotlight_number",
]
