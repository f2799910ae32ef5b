"""What happens after the meeting; importing these registers each of them at the door."""

from facilitation.followup.usecases import asking, coding, money, progress, tracking

__all__ = ["asking", "coding", "money", "progress", "tracking"]
