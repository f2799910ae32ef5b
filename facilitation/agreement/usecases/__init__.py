"""What happens when the plenary agrees; importing these registers each of them at the door."""

from facilitation.agreement.usecases import adopting, correcting, deciding, guarding

__all__ = ["adopting", "correcting", "deciding", "guarding"]
