"""Reads for each screen what it shows, as one frozen value."""

from facilitation.screens.queries.hall import (
    console,
    delegation_board,
    phone,
    phone_banner,
    voices,
    wall,
)
from facilitation.screens.queries.named import meeting_named
from facilitation.screens.queries.office import office, office_meeting, public

__all__ = [
    "console",
    "delegation_board",
    "meeting_named",
    "office",
    "office_meeting",
    "phone",
    "phone_banner",
    "public",
    "voices",
    "wall",
]
