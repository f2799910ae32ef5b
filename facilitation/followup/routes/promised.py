"""The village's own promise about replies, as this installation sets it, on the present day."""

from flask import current_app

from facilitation.followup.rules.reply_time import ReplyPromise
from facilitation.kernel.asking import today
from facilitation.kernel.settings import Settings


def promise() -> ReplyPromise:
    """Within how many days the village replies; days are those of the laptop, as everywhere on screen."""
    settings: Settings = current_app.extensions["settings"]
    return ReplyPromise(days=settings.reply_days, today=today())
