"""What this installation points out about money."""

from flask import current_app

from facilitation.followup.rules.money import Tolerance
from facilitation.kernel.settings import Settings


def tolerance() -> Tolerance:
    """As it is set."""
    settings: Settings = current_app.extensions["settings"]
    return Tolerance(over_plan_percent=settings.money_over_plan_percent, ahead_points=settings.money_ahead_points)
