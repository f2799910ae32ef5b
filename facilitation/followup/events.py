"""What has happened after the meeting."""

from dataclasses import dataclass

from facilitation.kernel.policy import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneRecorded(Event):
    """A proposal has reached a milestone."""

    proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UpkeepLogged(Event):
    """Somebody has looked after what was built."""

    proposal_id: str
