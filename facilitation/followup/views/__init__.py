"""What becomes of an adopted list, as pages see it."""

from facilitation.followup.views.booking import Bookable
from facilitation.followup.views.carrying import CarryPage, EarlierList, Leftover
from facilitation.followup.views.cascade import CascadePage, KnownSender, Outgoing, ReceivedAnswer, ReceivedList
from facilitation.followup.views.evaluation import (
    EvaluationPage,
    IndicatorGroup,
    IndicatorPage,
    ShownIndicator,
    ShownValue,
    shown_values,
)
from facilitation.followup.views.gallery import FinishedWork, GalleryPage, Promises, Remembered
from facilitation.followup.views.gatherings import (
    Gathering,
    GatheringChange,
    GatheringPage,
    GatheringsPage,
    MinutesVersion,
)
from facilitation.followup.views.ledger import LedgerPage, Line, LinePage, MoneyAnswer, MoneyQuestion, SeenPage
from facilitation.followup.views.money import NOBODY_WAITS, MoneyPage, ProposalMoney, Seen, Share, Waiting
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
from facilitation.followup.views.times import TimedProposal, TimedWork, TimesPage
from facilitation.followup.views.tracking import FollowedWish, FollowPage, Slip, TrackBoard, TrackedProposal, TrackPage
from facilitation.followup.views.upkeep import LoggedUpkeep, Upkeep, UpkeepBoard, UpkeepLogPage

__all__ = [
    "NOBODY_WAITS",
    "Bookable",
    "CarryPage",
    "CascadePage",
    "EarlierList",
    "EvaluationPage",
    "FinishedWork",
    "FollowPage",
    "FollowedWish",
    "GalleryPage",
    "Gathering",
    "GatheringChange",
    "GatheringPage",
    "GatheringsPage",
    "IndicatorGroup",
    "IndicatorPage",
    "KnownSender",
    "LedgerPage",
    "Leftover",
    "Line",
    "LinePage",
    "LoggedUpkeep",
    "MeetingReviewPage",
    "MinutesVersion",
    "MoneyAnswer",
    "MoneyPage",
    "MoneyQuestion",
    "Outgoing",
    "OwnTicketPage",
    "Promises",
    "ProposalMoney",
    "ProposalReviewPage",
    "ReceivedAnswer",
    "ReceivedList",
    "Remembered",
    "ReviewedProposal",
    "Seen",
    "SeenPage",
    "Share",
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
    "TimedProposal",
    "TimedWork",
    "TimesPage",
    "TrackBoard",
    "TrackPage",
    "TrackedProposal",
    "Upkeep",
    "UpkeepBoard",
    "UpkeepLogPage",
    "Waiting",
    "shown_values",
]
