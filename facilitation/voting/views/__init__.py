"""Rounds, ballots, motions and ratings as pages see them."""

from facilitation.voting.views.criteria import (
    CriteriaBoard,
    CriteriaLine,
    Rater,
)
from facilitation.voting.views.delegations import (
    DelegationBoard,
    DelegationNow,
    Nomination,
    PersonToName,
)
from facilitation.voting.views.elections import (
    CountedDelegation,
    CountedNominee,
    NomineeLine,
    SeatMoved,
    SeatPassed,
    in_force,
)
from facilitation.voting.views.motions import (
    AgreedGoals,
    CountedMotion,
    Motion,
)
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
    "CountedDelegation",
    "CountedMotion",
    "CountedNominee",
    "CriteriaBoard",
    "CriteriaLine",
    "DelegationBoard",
    "DelegationNow",
    "Motion",
    "Nomination",
    "NomineeLine",
    "PersonToName",
    "Rater",
    "Round",
    "ScoreLine",
    "Scoreboard",
    "SeatMoved",
    "SeatPassed",
    "in_force",
]
