"""What has happened to a programme."""

from dataclasses import dataclass

from facilitation.kernel.policy import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeRevised(Event):
    """A programme says something else now; it happens in no meeting, and those that belong to it hear of it above."""

    meeting_id: str = ""
    programme_id: str
