"""What the voting room keeps."""

from facilitation.voting.tables.ballots import (
    IS_AWAITED,
    MAY_CAST,
    BallotRow,
    CountedBallotRow,
    SubmissionRow,
    VotingRightRow,
    is_entitled,
    read_marks,
)
from facilitation.voting.tables.criteria import CriteriaRow, RaterRow, RatingRow, criteria_in, sheets_in
from facilitation.voting.tables.rounds import CandidateRow, RoundRow, terms_of

__all__ = [
    "IS_AWAITED",
    "MAY_CAST",
    "BallotRow",
    "CandidateRow",
    "CountedBallotRow",
    "CriteriaRow",
    "RaterRow",
    "RatingRow",
    "RoundRow",
    "SubmissionRow",
    "VotingRightRow",
    "criteria_in",
    "is_entitled",
    "read_marks",
    "sheets_in",
    "terms_of",
]
