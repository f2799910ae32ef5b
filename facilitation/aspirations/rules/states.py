"""Where an aspiration and a proposal stand."""

from enum import StrEnum


class AspirationState(StrEnum):
    """WAITING in the queue, PARKED with a reason, or ADOPTED into a proposal."""

    WAITING = "waiting"
    PARKED = "parked"
    ADOPTED = "adopted"


class ProposalState(StrEnum):
    """LISTED for the vote, PARKED with a reason, or MERGED into another proposal."""

    LISTED = "listed"
    PARKED = "parked"
    MERGED = "merged"
