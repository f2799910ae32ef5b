"""What happens after the meeting; importing these registers each of them at the door."""

from facilitation.followup.usecases import (
    answering,
    asking,
    booking,
    carrying,
    coding,
    gathering,
    measuring,
    money,
    progress,
    receiving,
    replying,
    reviewing,
    sending,
    tracking,
    upkeep,
)

__all__ = [
    "answering",
    "asking",
    "booking",
    "carrying",
    "coding",
    "gathering",
    "measuring",
    "money",
    "progress",
    "receiving",
    "replying",
    "reviewing",
    "sending",
    "tracking",
    "upkeep",
]
