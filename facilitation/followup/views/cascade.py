"""What goes up and comes back as files, as staff see it."""

from dataclasses import dataclass
from datetime import datetime

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.meetings.rules.phase import BEFORE_THE_VOTE
from facilitation.meetings.views import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """The adopted list as it can be sent up: its version, and how many proposals of it travel."""

    version: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedList:
    """The newest version of another meeting's list, with how many proposals it has."""

    from_meeting_id: str
    meeting_name: str
    version: int
    count: int
    received_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedAnswer:
    """The newest answer of a meeting, and on how many proposals of this one it says something."""

    meeting_name: str
    count: int
    issued_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSender:
    """A sender whose fingerprint was compared."""

    name: str
    fingerprint: str
    known_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CascadePage:
    """The page of everything that travels as a file; `fingerprint` is this laptop's own."""

    meeting: Meeting
    fingerprint: str
    outgoing: Outgoing | None
    """None before the adoption."""
    lists: tuple[ReceivedList, ...]
    answers: tuple[ReceivedAnswer, ...]
    senders: tuple[KnownSender, ...]

    @property
    def takes_lists(self) -> bool:
        """Whether the list is still being made."""
        return self.meeting.phase in BEFORE_THE_VOTE

    @property
    def takes_answers(self) -> bool:
        """Whether answers to this meeting's own list may come."""
        return self.meeting.phase in WHILE_ADOPTED

    @property
    def takes_files(self) -> bool:
        """Whether a file of either kind may come now."""
        return self.takes_lists or self.takes_answers
