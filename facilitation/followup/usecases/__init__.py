"""What happens after the meeting; importing these registers each of them at the door."""

from facilitation.followup.usecases import coding, tracking, upkeep

__all__ = ["coding", "tracking", "upkeep"]
