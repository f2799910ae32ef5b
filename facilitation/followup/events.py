"""What has happened after the meeting."""

from dataclasses import dataclass

from facilitation.kernel.policy import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneRecorded(Event):
    """A proposal has reached a milestone."""

    proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerReceived(Event):
    """Another meeting has answered the list that was sent to it."""
