"""What has happened after the meeting."""

from dataclasses import dataclass

from facilitation.kernel.policy import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneRecorded(Event):
    """A proposal has reached a milestone."""

    proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketChanged(Event):
    """A ticket was sent, or something was done with one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheringsChanged(Event):
    """Follow-up meetings were planned or changed, or minutes of one were written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorsChanged(Event):
    """An indicator was added, measured or given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewGiven(Event):
    """Somebody has said what they think of a proposal or of the meeting."""
