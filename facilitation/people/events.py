"""What has happened to accounts, sessions and participants."""

from dataclasses import dataclass

from facilitation.kernel.policy import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantJoined(Event):
    """One more person takes part."""

    participant_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffSessionEnded(Event):
    """A staff session is over in every meeting (`meeting_id` is empty); its sockets must drop."""

    token_digest: str
