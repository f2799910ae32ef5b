"""What happens after the meeting; importing these registers each of them at the door."""

from facilitation.followup.usecases import (
    asking,
    coding,
    gathering,
    measuring,
    money,
    progress,
    replying,
    reviewing,
    sending,
    tracking,
    upkeep,
)

__all__ = [
    "asking",
    "coding",
    "gathering",
    "measuring",
    "money",
    "progress",
    "replying",
    "reviewing",
    "sending",
    "tracking",
    "upkeep",
]
