"""Reads for each screen what it shows, as one frozen value."""

from facilitation.screens.queries.hall import (
    attendance_board,
    console,
    delegation_board,
    list_news,
    phone,
    phone_banner,
    voices,
    wall,
)
from facilitation.screens.queries.office import office, office_meeting, public

__all__ = [
    "attendance_board",
    "console",
    "delegation_board",
    "list_news",
    "office",
    "office_meeting",
    "phone",
    "phone_banner",
    "public",
    "voices",
    "wall",
]
