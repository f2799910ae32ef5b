"""The cut line as it moves in the plenary: what the money reaches now, and how much everything else lacks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A proposal in the order in which it is served: its whole cost, and what it asks of its source.

    `amount_rupiah` is what is agreed for it; before a decision it is the whole cost.
    """

    proposal_id: str
    source_code: str
    cost_rupiah: int
    amount_rupiah: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a proposal stands now: what its source must carry, what it lacks, and what is left in the source after it.

    Nothing is lacking where it fits.
    """

    proposal_id: str
    needed_rupiah: int
    lacking_rupiah: int
    left_rupiah: int

    @property
    def fits(self) -> bool:
        """Whether its source carries it whole."""
        return self.lacking_rupiah == 0


def standings(
    claims: Iterable[Claim], ceilings: Mapping[str, int], contributed: Mapping[str, int]
) -> tuple[Standing, ...]:
    """Serve the claims in their order, each out of its own source; whatever does not fit whole is passed over.

    `contributed` says by proposal id what others have promised: it lowers what the source must carry. What a decision
    leaves to others already is not taken off twice, because both are held against the same whole cost.
    """
    left = dict(ceilings)
    return tuple(_served(claim, left, contributed.get(claim.proposal_id, 0)) for claim in claims)


def _served(claim: Claim, left: dict[str, int], contributed_rupiah: int) -> Standing:
    needed = max(0, min(claim.amount_rupiah, claim.cost_rupiah - contributed_rupiah))
    available = left.get(claim.source_code, 0)
    lacking = max(0, needed - available)
    if not lacking:
        left[claim.source_code] = available - needed
    return Standing(
        proposal_id=claim.proposal_id,
        needed_rupiah=needed,
        lacking_rupiah=lacking,
        left_rupiah=left.get(claim.source_code, 0),
    )
