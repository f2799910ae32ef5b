"""What the voting room keeps."""

from facilitation.voting.tables.ballots import (
    HAS_PHONE,
    IS_AWAITED,
    MEDIATES,
    BallotRow,
    CountedBallotRow,
    SubmissionRow,
    VotingRightRow,
    is_entitled,
    read_marks,
)
from facilitation.voting.tables.criteria import CriteriaRow, RaterRow, RatingRow, criteria_in, sheets_in
from facilitation.voting.tables.motions import MotionRow, ballot_numbers, put_motions_away, subject_in
from facilitation.voting.tables.rounds import CandidateRow, RoundRow, terms_of

__all__ = [
    "HAS_PHONE",
    "IS_AWAITED",
    "MEDIATES",
    "BallotRow",
    "CandidateRow",
    "CountedBallotRow",
    "CriteriaRow",
    "MotionRow",
    "RaterRow",
    "RatingRow",
    "RoundRow",
    "SubmissionRow",
    "VotingRightRow",
    "ballot_numbers",
    "criteria_in",
    "is_entitled",
    "put_motions_away",
    "read_marks",
    "sheets_in",
    "subject_in",
    "terms_of",
]
