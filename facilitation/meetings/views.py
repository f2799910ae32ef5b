"""The meeting as pages see it."""

from dataclasses import dataclass
from datetime import date

from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.rules.visibility import TallyVisibility


@dataclass(frozen=True, slots=True, kw_only=True)
class Hamlet:
    """One hamlet (dusun) of the meeting."""

    hamlet_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The meeting's identity and frame; `code` is the six characters that let people in."""

    meeting_id: str
    code: str
    name: str
    place: str
    meets_on: date
    hamlets: tuple[Hamlet, ...]
    ceiling_rupiah: int
    votes_per_ballot: int
    tally_visibility: TallyVisibility
    phase: Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseStep:
    """One phase on the facilitator's path; `may_enter` is true where a move leads there now."""

    phase: Phase
    position: int
    is_current: bool
    is_past: bool
    may_enter: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address by which phones may reach this program, as `http://192.168.1.10:8000`."""

    url: str
    adapter: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPage:
    """A page about one meeting's set-up."""

    meeting: Meeting
