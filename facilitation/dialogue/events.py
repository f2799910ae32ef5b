"""What has happened in the dialogue."""

from dataclasses import dataclass

from facilitation.kernel.policy import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAsked(Event):
    """One more question stands behind a proposal."""

    proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswered(Event):
    """A question has an answer, or a better one."""

    proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentGiven(Event):
    """An argument stands for or against a proposal, or has taken another one's place."""

    proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryModerated(Event):
    """A question, answer or argument was hidden or is shown again."""

    proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotlightMoved(Event):
    """Another proposal is being discussed, or none."""
