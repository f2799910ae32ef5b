"""What has happened to aspirations and proposals."""

from dataclasses import dataclass

from facilitation.kernel.policy import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class AspirationSubmitted(Event):
    """A resident's words wait in the queue."""

    aspiration_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AspirationModerated(Event):
    """A waiting aspiration was parked or restored."""

    aspiration_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalListChanged(Event):
    """A proposal was made, reworded, merged, parked or restored."""

    proposal_id: str
