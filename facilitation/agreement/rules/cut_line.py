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

    Nothing is lacking where it fits. `fits_once_confirmed`: it does not fit yet, and would with what is pledged for it.
    """

    proposal_id: str
    needed_rupiah: int
    lacking_rupiah: int
    left_rupiah: int
    fits_once_confirmed: bool = False

    @property
    def fits(self) -> bool:
        """Whether its source carries it whole."""
        return self.lacking_rupiah == 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What partners give to a proposal beyond what was counted as theirs: firmly, or pledged and not counted yet.

    `taken_back_rupiah` is what was counted as theirs, so that nobody voted on it, and is firmly promised no longer.
    """

    firm_rupiah: int = 0
    pledged_rupiah: int = 0
    taken_back_rupiah: int = 0


NOTHING_GIVEN = Given()


def standings(claims: Iterable[Claim], ceilings: Mapping[str, int], given: Mapping[str, Given]) -> tuple[Standing, ...]:
    """Serve the claims in their order, each out of its own source; whatever does not fit whole is passed over.

    `given` says by proposal id what partners give: what is firm lowers what the source must carry, a pledge only says
    what would be. What a decision leaves to others already is not taken off twice, because both are held against the
    same whole cost.
    """
    left = dict(ceilings)
    return tuple(_served(claim, left, given.get(claim.proposal_id, NOTHING_GIVEN)) for claim in claims)


def _served(claim: Claim, left: dict[str, int], given: Given) -> Standing:
    needed = _needed(claim, given.firm_rupiah)
    available = left.get(claim.source_code, 0)
    lacking = max(0, needed - available)
    if not lacking:
        left[claim.source_code] = available - needed
    return Standing(
        proposal_id=claim.proposal_id,
        needed_rupiah=needed,
        lacking_rupiah=lacking,
        left_rupiah=left.get(claim.source_code, 0),
        fits_once_confirmed=bool(lacking) and _needed(claim, given.firm_rupiah + given.pledged_rupiah) <= available,
    )


def _needed(claim: Claim, given_rupiah: int) -> int:
    return max(0, min(claim.amount_rupiah, claim.cost_rupiah - given_rupiah))
