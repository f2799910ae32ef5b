"""The part of the meeting everybody is in; templates of that part carry the same name."""

from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.views import Meeting
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.views import Round

_MOMENT_OF_ROUND = {RoundState.DRAWN: "drawn", RoundState.OPEN: "open", RoundState.CLOSED: "counted"}


def moment_of(meeting: Meeting, current: Round | None) -> str:
    """Name the part of the meeting; a practice stands before its phase."""
    if current and current.is_practice:
        return "practice"
    if meeting.phase is not Phase.VOTING:
        return meeting.phase.value
    return _MOMENT_OF_ROUND[current.state] if current else "lot"
