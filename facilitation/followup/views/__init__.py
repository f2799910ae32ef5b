"""What becomes of an adopted list, as pages see it."""

from facilitation.followup.views.times import TimedProposal, TimesPage
from facilitation.followup.views.tracking import FollowedWish, FollowPage, Slip, TrackBoard, TrackedProposal, TrackPage
from facilitation.followup.views.upkeep import LoggedUpkeep, Upkeep, UpkeepBoard, UpkeepLogPage

__all__ = [
    "FollowPage",
    "FollowedWish",
    "LoggedUpkeep",
    "Slip",
    "TimedProposal",
    "TimesPage",
    "TrackBoard",
    "TrackPage",
    "TrackedProposal",
    "Upkeep",
    "UpkeepBoard",
    "UpkeepLogPage",
]
