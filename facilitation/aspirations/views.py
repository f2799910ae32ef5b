"""Aspirations and proposals as pages see them."""

from dataclasses import dataclass

from facilitation.aspirations.rules.states import AspirationState, ProposalState


@dataclass(frozen=True, slots=True, kw_only=True)
class AspirationLine:
    """A resident's words; `author` is filled for staff only. `reason` says why it is parked, else empty.

    `proposal_number` is the number of the proposal it now stands behind (after merging: the kept one).
    """

    aspiration_id: str
    title: str
    problem: str
    hamlet: str
    cost_rupiah: int | None
    state: AspirationState
    author: str
    reason: str
    proposal_number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalLine:
    """A numbered proposal with the aspirations behind it.

    `merged_numbers` are the proposals merged into it; `exceeds_ceiling` is true where no cut could ever fund it.
    """

    proposal_id: str
    number: int
    title: str
    hamlets: tuple[str, ...]
    cost_rupiah: int
    state: ProposalState
    reason: str
    exceeds_ceiling: bool
    merged_numbers: tuple[int, ...]
    aspirations: tuple[AspirationLine, ...]

    @property
    def aspiration_count(self) -> int:
        """How many residents' aspirations stand behind it."""
        return len(self.aspirations)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalBoard:
    """Everything of one meeting: the queue, the list, and what is set aside."""

    waiting: tuple[AspirationLine, ...]
    parked_aspirations: tuple[AspirationLine, ...]
    listed: tuple[ProposalLine, ...]
    parked_proposals: tuple[ProposalLine, ...]
    total_cost_rupiah: int
    ceiling_rupiah: int
