"""What may be asked of the vote."""

from facilitation.voting.commands.criteria import ChooseCriteria, RateProposals, Ratings, RemoveRater
from facilitation.voting.commands.motions import (
    FROM_THE_OPENING,
    WHILE_DECIDING,
    AskAboutGoals,
    CloseMotion,
    OpenMotion,
    PutMotionAway,
    TakeMotionBack,
)
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
    "FROM_THE_OPENING",
    "WHILE_DECIDING",
    "WHILE_PEOPLE_TAP",
    "WHILE_VOTING",
    "AskAboutGoals",
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
