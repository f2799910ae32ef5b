"""What happens in the plenary and to the minutes; importing these registers each of them at the door."""

from facilitation.agreement.usecases import adopting, correcting, deciding, guarding, minuting, negotiating, ranking

__all__ = ["adopting", "correcting", "deciding", "guarding", "minuting", "negotiating", "ranking"]
