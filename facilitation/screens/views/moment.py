"""The part of the meeting everybody is in; templates of that part carry the same name."""

from zlib import crc32

from facilitation.agreement.views import ConsentCheck
from facilitation.meetings.rules.phase import Phase
from facilitation.meetings.views import Meeting
from facilitation.programmes.views import Programme
from facilitation.voting.rules.purpose import RoundPurpose
from facilitation.voting.rules.round_state import RoundState
from facilitation.voting.views import DelegationNow, Round

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


def key_of(
    meeting: Meeting,
    current: Round | None,
    *,
    asked: ConsentCheck | None = None,
    delegation: DelegationNow | None = None,
    programme: Programme | None = None,
) -> str:
    """What a phone's page is about: when it changes, the page must be fetched anew."""
    state = f"{current.round_id}:{current.state}" if current else ""
    check = f":{asked.check_id}" if asked else ""
    # What is being presented is the set-up itself: corrected meanwhile, it must change on the phones as on the wall.
    presented = crc32(repr(meeting.frame).encode()) if meeting.phase is Phase.PRESENTATION else ""
    standing = crc32(delegation.key.encode()) if delegation and delegation.key else ""
    opened = crc32(repr(programme).encode()) if programme else ""
    return f"{meeting.phase}:{state}{presented}{check}{standing}{opened}"
