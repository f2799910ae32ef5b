"""What a round is held for."""

from enum import StrEnum


class RoundPurpose(StrEnum):
    """What people vote on.

    PROPOSALS: the vote that the money follows; PRACTICE: to try out a ballot; MOTION: one sentence, yes or no;
    DELEGATION: who goes on for the village.

    Each purpose has rounds of its own, numbered from 1, and only one round of a meeting is unfinished at a time.
    """

    PROPOSALS = "proposals"
    PRACTICE = "practice"
    MOTION = "motion"
    DELEGATION = "delegation"
