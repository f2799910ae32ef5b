"""How a round's tallies show while it is open."""

from enum import StrEnum


class TallyVisibility(StrEnum):
    """HIDDEN shows only the turnout until closing; LIVE shows the bars as they grow."""

    HIDDEN = "hidden"
    LIVE = "live"
