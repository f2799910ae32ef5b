"""What has happened to accounts, sessions and participants."""

from dataclasses import dataclass

from facilitation.kernel.policy import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantJoined(Event):
    """One more person takes part."""

    participant_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantCameBack(Event):
    """Somebody takes part from `device_digest` alone from now on; their other devices must drop."""

    participant_id: str
    device_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingPhonesChanged(Event):
    """Another phone, or one less, waits for the desk to let it in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceChanged(Event):
    """Who is here, who is invited, what is known of them, or how long the meeting waits is not what it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantErased(Event):
    """Nothing is kept about `participant_id` any more; `kept_as` is the other entry of the same person, if any."""

    participant_id: str
    kept_as: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffChanged(Event):
    """Somebody came to the meeting's staff, left it or has another role; their old pages and sockets end."""

    staff_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffSessionEnded(Event):
    """A staff session is over in every meeting (`meeting_id` is empty); its sockets must drop."""

    token_digest: str
