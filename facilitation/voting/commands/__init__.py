"""What may be asked of the vote."""

from facilitation.voting.commands.criteria import ChooseCriteria, RateProposals, Ratings, RemoveRater
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
    "WHILE_PEOPLE_TAP",
    "WHILE_VOTING",
    "CastBallot",
    "ChooseCriteria",
    "ClosePractice",
    "CloseRound",
    "DrawLot",
    "OpenPractice",
    "OpenRound",
    "RateProposals",
    "Ratings",
    "RemoveRater",
]
