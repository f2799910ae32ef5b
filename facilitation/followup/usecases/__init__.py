"""What happens after the meeting; importing these registers each of them at the door."""

from facilitation.followup.usecases import (
    coding,
    gathering,
    measuring,
    replying,
    reviewing,
    sending,
    tracking,
)

__all__ = ["coding", "gathering", "measuring", "replying", "reviewing", "sending", "tracking"]
