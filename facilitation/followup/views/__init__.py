"""What becomes of an adopted list, as pages see it."""

from facilitation.followup.views.tracking import FollowedWish, FollowPage, Slip, TrackBoard, TrackedProposal, TrackPage

__all__ = ["FollowPage", "FollowedWish", "Slip", "TrackBoard", "TrackPage", "TrackedProposal"]
