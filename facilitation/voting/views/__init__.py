"""Rounds, ballots, motions and ratings as pages see them."""

from facilitation.voting.views.criteria import CriteriaBoard, CriteriaLine, Rater
from facilitation.voting.views.motions import AgreedGoals, CountedMotion, Motion
from facilitation.voting.views.rounds import (
    BallotAccepted,
    BallotLine,
    BallotPaper,
    Candidate,
    CountedBallot,
    Round,
    Scoreboard,
    ScoreLine,
)

__all__ = [
    "AgreedGoals",
    "BallotAccepted",
    "BallotLine",
    "BallotPaper",
    "Candidate",
    "CountedBallot",
    "CountedMotion",
    "CriteriaBoard",
    "CriteriaLine",
    "Motion",
    "Rater",
    "Round",
    "ScoreLine",
    "Scoreboard",
]
