"""What becomes of an adopted list, as pages see it."""

from facilitation.followup.views.carrying import CarryPage, EarlierList, Leftover
from facilitation.followup.views.cascade import CascadePage, KnownSender, Outgoing, ReceivedAnswer, ReceivedList
from facilitation.followup.views.tracking import FollowedWish, FollowPage, Slip, TrackBoard, TrackedProposal, TrackPage

__all__ = [
    "CarryPage",
    "CascadePage",
    "EarlierList",
    "FollowPage",
    "FollowedWish",
    "KnownSender",
    "Leftover",
    "Outgoing",
    "ReceivedAnswer",
    "ReceivedList",
    "Slip",
    "TrackBoard",
    "TrackPage",
    "TrackedProposal",
]
