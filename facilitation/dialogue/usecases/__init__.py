"""What happens when people talk about a proposal; importing these registers each of them at the door."""

from facilitation.dialogue.usecases import answering, changing, moderating, speaking, spotlighting

__all__ = ["answering", "changing", "moderating", "speaking", "spotlighting"]
