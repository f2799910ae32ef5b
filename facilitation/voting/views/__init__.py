"""What the voting room shows."""

from facilitation.voting.views.criteria import CriteriaBoard, CriteriaLine, Rater
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
    "BallotAccepted",
    "BallotLine",
    "BallotPaper",
    "Candidate",
    "CountedBallot",
    "CriteriaBoard",
    "CriteriaLine",
    "Rater",
    "Round",
    "ScoreLine",
    "Scoreboard",
]
