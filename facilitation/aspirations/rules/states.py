"""Where an aspiration and a proposal stand."""

from enum import StrEnum


class AspirationState(StrEnum):
    """WAITING in the queue, PARKED with a reason, ADOPTED into a proposal, or WITHDRAWN by its author."""

    WAITING = "waiting"
    PARKED = "parked"
    ADOPTED = "adopted"
    WITHDRAWN = "withdrawn"


class ProposalState(StrEnum):
    """LISTED for the vote, PARKED with a reason, or MERGED into another proposal."""

    LISTED = "listed"
    PARKED = "parked"
    MERGED = "merged"
