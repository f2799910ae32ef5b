"""The life of a round."""

from enum import StrEnum


class RoundState(StrEnum):
    """DRAWN: the lot gave numbers; OPEN: ballots are taken; CLOSED: counted, never to open again."""

    DRAWN = "drawn"
    OPEN = "open"
    CLOSED = "closed"
