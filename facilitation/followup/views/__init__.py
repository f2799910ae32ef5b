"""What becomes of an adopted list, as pages see it."""

from facilitation.followup.views.evaluation import (
    EvaluationPage,
    IndicatorGroup,
    IndicatorPage,
    ShownIndicator,
    ShownValue,
    shown_values,
)
from facilitation.followup.views.gatherings import (
    Gathering,
    GatheringChange,
    GatheringPage,
    GatheringsPage,
    MinutesVersion,
)
from facilitation.followup.views.reviews import (
    MeetingReviewPage,
    ProposalReviewPage,
    ReviewedProposal,
    ShownSummary,
    TakingPart,
)
from facilitation.followup.views.tickets import (
    OwnTicketPage,
    Subject,
    SubjectsPage,
    Ticket,
    TicketDesk,
    TicketsDesk,
    TicketsPage,
    TicketStep,
)
from facilitation.followup.views.tracking import FollowedWish, FollowPage, Slip, TrackBoard, TrackedProposal, TrackPage

__all__ = [
    "EvaluationPage",
    "FollowPage",
    "FollowedWish",
    "Gathering",
    "GatheringChange",
    "GatheringPage",
    "GatheringsPage",
    "IndicatorGroup",
    "IndicatorPage",
    "MeetingReviewPage",
    "MinutesVersion",
    "OwnTicketPage",
    "ProposalReviewPage",
    "ReviewedProposal",
    "ShownIndicator",
    "ShownSummary",
    "ShownValue",
    "Slip",
    "Subject",
    "SubjectsPage",
    "TakingPart",
    "Ticket",
    "TicketDesk",
    "TicketStep",
    "TicketsDesk",
    "TicketsPage",
    "TrackBoard",
    "TrackPage",
    "TrackedProposal",
    "shown_values",
]
