"""What has happened among the partners."""

from dataclasses import dataclass

from facilitation.kernel.policy import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionChanged(Event):
    """A promise was made, confirmed, kept or taken back; what a proposal still needs may be another sum."""

    proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnershipDescribed(Event):
    """What kind of partnership a proposal is, or who goes on with it afterwards, was written down."""

    proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnersPresentChanged(Event):
    """Somebody acts for a partner in the meeting, or does so no longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpCalled(Event):
    """The wall asks who can help, or has stopped asking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentChanged(Event):
    """Somebody promised something, or it was written down what became of a promise."""

    commitment_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UpkeepPlanned(Event):
    """Who looks after a proposal was written down."""

    proposal_id: str
