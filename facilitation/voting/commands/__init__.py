"""What may be asked of the vote."""

from facilitation.voting.commands.criteria import ChooseCriteria, RateProposals, Ratings, RemoveRater
from facilitation.voting.commands.motions import WHILE_DECIDING, CloseMotion, OpenMotion, PutMotionAway, TakeMotionBack
from facilitation.voting.commands.rounds import (
    WHILE_PEOPLE_TAP,
    WHILE_VOTING,
    CastBallot,
    ClosePractice,
    CloseRound,
    DrawLot,
    OpenPractice,
    OpenRound,
)

__all__ = [
    "WHILE_DECIDING",
    "WHILE_PEOPLE_TAP",
    "WHILE_VOTING",
    "CastBallot",
    "ChooseCriteria",
    "CloseMotion",
    "ClosePractice",
    "CloseRound",
    "DrawLot",
    "OpenMotion",
    "OpenPractice",
    "OpenRound",
    "PutMotionAway",
    "RateProposals",
    "Ratings",
    "RemoveRater",
    "TakeMotionBack",
]
