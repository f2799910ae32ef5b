"""What has happened to aspirations and proposals."""

from dataclasses import dataclass

from facilitation.kernel.policy import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class AspirationSubmitted(Event):
    """A resident's words wait in the queue."""

    aspiration_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AspirationModerated(Event):
    """An aspiration in or beside the queue was parked, restored, completed by its author or withdrawn."""

    aspiration_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalListChanged(Event):
    """A proposal was made, reworded, completed, merged, unmerged, split, parked, restored or withdrawn."""

    proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportChanged(Event):
    """More or fewer people stand behind a proposal."""

    proposal_id: str
