"""The part of the meeting everybody is in; templates of that part carry the same name."""

from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.views import Meeting
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.views import Round

_MOMENT_BEFORE_PHASE = {
    (RoundPurpose.PRACTICE, RoundState.OPEN): "practice",
    (RoundPurpose.MOTION, RoundState.OPEN): "motion",
    (RoundPurpose.MOTION, RoundState.CLOSED): "motion_counted",
    (RoundPurpose.DELEGATION, RoundState.OPEN): "delegation",
    (RoundPurpose.DELEGATION, RoundState.CLOSED): "delegation_counted",
}
_MOMENT_OF_ROUND = {RoundState.DRAWN: "drawn", RoundState.OPEN: "open", RoundState.CLOSED: "counted"}


def moment_of(meeting: Meeting, current: Round | None, *, may_stand: bool = False) -> str:
    """Name the part of the meeting; whatever stands beside the vote on proposals stands before its phase.

    `may_stand` says that people may stand for the delegation; a vote that is drawn or open goes before that too.
    """
    if current and current.purpose is not RoundPurpose.PROPOSALS:
        return _MOMENT_BEFORE_PHASE[current.purpose, current.state]
    is_unfinished = current is not None and current.state is not RoundState.CLOSED
    if may_stand and not (is_unfinished and meeting.phase is Phase.VOTING):
        return "nomination"
    if meeting.phase is not Phase.VOTING:
        return meeting.phase.value
    return _MOMENT_OF_ROUND[current.state] if current else "lot"
