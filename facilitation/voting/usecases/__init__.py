"""What can be done in a round; importing the room's use cases registers each of them at the door."""

from facilitation.voting.usecases import (
    casting,
    closing,
    drawing,
    electing,
    guarding,
    motions,
    nominating,
    opening,
    practising,
    rating,
    succeeding,
)

__all__ = [
    "casting",
    "closing",
    "drawing",
    "electing",
    "guarding",
    "motions",
    "nominating",
    "opening",
    "practising",
    "rating",
    "succeeding",
]
