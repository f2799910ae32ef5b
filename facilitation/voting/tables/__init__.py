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
from facilitation.voting.tables.delegations import (
    DelegationRow,
    NomineeRow,
    SuccessionRow,
    nominees_of,
    seats_of,
    successions_of,
)
from facilitation.voting.tables.motions import MotionRow, ballot_numbers, subject_in
from facilitation.voting.tables.rounds import CandidateRow, RoundRow, terms_of
from facilitation.voting.tables.shown import put_away
from facilitation.voting.tables.standing import standing_in, standing_of

__all__ = [
    "HAS_PHONE",
    "IS_AWAITED",
    "MEDIATES",
    "BallotRow",
    "CandidateRow",
    "CountedBallotRow",
    "CriteriaRow",
    "DelegationRow",
    "MotionRow",
    "NomineeRow",
    "RaterRow",
    "RatingRow",
    "RoundRow",
    "SubmissionRow",
    "SuccessionRow",
    "VotingRightRow",
    "ballot_numbers",
    "criteria_in",
    "is_entitled",
    "nominees_of",
    "put_away",
    "read_marks",
    "seats_of",
    "sheets_in",
    "standing_in",
    "standing_of",
    "subject_in",
    "successions_of",
    "terms_of",
]
