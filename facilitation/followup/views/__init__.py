"""What becomes of an adopted list, as pages see it."""

from facilitation.followup.views.gallery import FinishedWork, GalleryPage, Promises, Remembered
from facilitation.followup.views.ledger import LedgerPage, Line, LinePage, MoneyAnswer, MoneyQuestion, SeenPage
from facilitation.followup.views.money import NOBODY_WAITS, MoneyPage, ProposalMoney, Seen, Share, Waiting
from facilitation.followup.views.tracking import FollowedWish, FollowPage, Slip, TrackBoard, TrackedProposal, TrackPage

__all__ = [
    "NOBODY_WAITS",
    "FinishedWork",
    "FollowPage",
    "FollowedWish",
    "GalleryPage",
    "LedgerPage",
    "Line",
    "LinePage",
    "MoneyAnswer",
    "MoneyPage",
    "MoneyQuestion",
    "Promises",
    "ProposalMoney",
    "Remembered",
    "Seen",
    "SeenPage",
    "Share",
    "Slip",
    "TrackBoard",
    "TrackPage",
    "TrackedProposal",
    "Waiting",
]
