"""What the budget room does when a round closes; importing it registers that behind the door."""

from facilitation.budget.usecases import freezing

__all__ = ["freezing"]
