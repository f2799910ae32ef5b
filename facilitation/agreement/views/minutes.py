"""The minutes as staff see them."""

from dataclasses import dataclass
from datetime import datetime

from facilitation.agreement.rules.minutes import WHILE_MINUTES_ARE_WRITTEN, Entry
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.views import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenEntry:
    """One entry; `revision` is what an edit of these words is known by."""

    minutes_entry_id: str
    revision: int
    is_removed: bool
    entry: Entry
    written_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPart:
    """What was written under one part of the agenda, the newest first."""

    phase: Phase
    entries: tuple[WrittenEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesBoard:
    """The minutes' page: the agenda's parts with anything under them, the latest first, and what was removed.

    `closed_by` is who has closed the minutes, empty while they are open; `speakers` are those named before.
    """

    meeting: Meeting
    parts: tuple[AgendaPart, ...]
    removed: tuple[WrittenEntry, ...]
    speakers: tuple[str, ...]
    closed_by: str
    changes: str
    """Differs when anything in the minutes does."""

    @property
    def has_begun(self) -> bool:
        """Whether the meeting is in a part of which minutes are written."""
        return self.meeting.phase in WHILE_MINUTES_ARE_WRITTEN

    @property
    def is_open(self) -> bool:
        """Whether anything can be written."""
        return self.has_begun and not self.closed_by


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesEntryPage:
    """One entry with the form that changes it; `is_open` says whether it can be changed."""

    meeting: Meeting
    written: WrittenEntry
    speakers: tuple[str, ...]
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesNews:
    """What an open page of the minutes hears: `changes` alone, never the words."""

    changes: str
