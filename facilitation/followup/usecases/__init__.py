"""What happens after the meeting; importing these registers each of them at the door."""

from facilitation.followup.usecases import answering, carrying, coding, receiving, tracking

__all__ = ["answering", "carrying", "coding", "receiving", "tracking"]
