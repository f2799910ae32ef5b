"""What may be asked of a round."""

from dataclasses import dataclass

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed
from facilitation.meetings.rules.phase import Phase

WHILE_VOTING = frozenset({Phase.VOTING})


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawLot(MeetingCommand):
    """Draw ballot numbers and tie order by lot for every listed proposal; again, until the round opens."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_VOTING)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRound(MeetingCommand):
    """Take ballots on the drawn list; list, costs, ceiling and number of votes are frozen from here on."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_VOTING)
    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CastBallot(MeetingCommand):
    """My choices are these, told on top of revision `base_revision` (0 before the first).

    `submission_id` is the phone's own random name for this message: the same one again gets the same
    answer. Not journaled by itself: an entry per ballot would tell who voted what by its time.
    """

    allowed = allowed(Role.RESIDENT, phases=WHILE_VOTING)
    is_journaled = False
    round_id: str
    submission_id: str
    base_revision: int
    proposal_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseRound(MeetingCommand):
    """Take no more ballots, cut every link from voter to ballot, and freeze the result."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_VOTING)
    round_id: str
