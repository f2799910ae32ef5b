"""The part of the meeting everybody is in; templates of that part carry the same name."""

from zlib import crc32

from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.views import Meeting
from facilitation.programmes.views import Programme
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.views import Round

_MOMENT_BEFORE_PHASE = {
    (RoundPurpose.PRACTICE, RoundState.OPEN): "practice",
    (RoundPurpose.MOTION, RoundState.OPEN): "motion",
    (RoundPurpose.MOTION, RoundState.CLOSED): "motion_counted",
}
_MOMENT_OF_ROUND = {RoundState.DRAWN: "drawn", RoundState.OPEN: "open", RoundState.CLOSED: "counted"}


def key_of(meeting: Meeting, current: Round | None, programme: Programme | None) -> str:
    """What changes when a screen must be drawn anew: the phase, the round, and whatever is being presented."""
    state = f"{current.round_id}:{current.state}" if current else ""
    # What is being presented is the set-up itself: corrected meanwhile, it must change on the phones as on the wall.
    presented = crc32(repr(meeting.frame).encode()) if meeting.phase is Phase.PRESENTATION else ""
    opened = crc32(repr(programme).encode()) if programme else ""
    return f"{meeting.phase}:{state}{presented}{opened}"


def moment_of(meeting: Meeting, current: Round | None) -> str:
    """Name the part of the meeting; a practice or a motion stands before its phase."""
    if current and current.purpose is not RoundPurpose.PROPOSALS:
        return _MOMENT_BEFORE_PHASE[current.purpose, current.state]
    if meeting.phase is not Phase.VOTING:
        return meeting.phase.value
    return _MOMENT_OF_ROUND[current.state] if current else "lot"
