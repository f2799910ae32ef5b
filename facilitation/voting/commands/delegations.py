"""What may be asked of a delegation: standing for it, electing it, and passing a seat on."""

from dataclasses import dataclass

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal
from facilitation.meetings.rules.phase import ORDER, Phase
from facilitation.people.rules.gender import Gender
from facilitation.voting.commands.motions import WHILE_DECIDING
from facilitation.voting.rules.seats import USUAL_SEATS, USUAL_WOMEN_PERCENT

ONCE_ELECTED = frozenset(ORDER[ORDER.index(Phase.DISCUSSION) :])
"""A seat can be passed on also when the meeting is over: delegates fall ill on the morning of the journey."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenNomination(MeetingCommand):
    """Let people stand for so many seats; replies the delegation_id.

    Whoever stood for an election that is not final stands again. Where there is a delegation, `reason` says why the
    meeting elects another.
    """

    allowed = allowed(Role.FACILITATOR, phases=WHILE_DECIDING)
    seats: int = USUAL_SEATS
    women_percent: int = USUAL_WOMEN_PERCENT
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeNominationBack(MeetingCommand):
    """Undo a nomination on which nobody has voted; nothing of who stood is kept."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_DECIDING)
    delegation_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand(MeetingCommand):
    """I am willing to go; said twice it is said once."""

    allowed = allowed(Role.RESIDENT, phases=WHILE_DECIDING)
    delegation_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandDown(MeetingCommand):
    """I am not, as long as the vote has not been opened."""

    allowed = allowed(Role.RESIDENT, phases=WHILE_DECIDING)
    delegation_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameNominee(MeetingCommand):
    """Somebody has said yes to staff: who takes part by `participant_id`, anybody else by name and L or P.

    Replies the nominee_id.
    """

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=WHILE_DECIDING)
    delegation_id: str
    has_consent: bool
    participant_id: str = ""
    name: str = personal("")
    gender: Gender | None = personal(None)
    body: str = personal("")


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveNominee(MeetingCommand):
    """Somebody is no longer willing, or was named by mistake; only before the vote is opened."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=WHILE_DECIDING)
    nominee_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDelegation(MeetingCommand):
    """Draw the numbers and take ballots on who stands; replies the round_id."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_DECIDING)
    delegation_id: str
    spoken: str = ""
    """A value called out in the hall: the seed of the lot, so that nobody chose it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenShortDelegation(MeetingCommand):
    """The same where too few stand, for a reason that every paper repeats."""

    allowed = allowed(Role.CHAIR, phases=WHILE_DECIDING)
    delegation_id: str
    reason: str
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeDelegationBack(MeetingCommand):
    """Undo the opening, as long as nobody has voted: people may stand again."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_DECIDING)
    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDelegation(MeetingCommand):
    """Take no more ballots, cut every link from voter to ballot, and show who is elected."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_DECIDING)
    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PutDelegationAway(MeetingCommand):
    """Go on: the counts leave the wall and the phones; who is elected stays on the public page."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_DECIDING)
    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptDelegation(MeetingCommand):
    """Let an election stand that left seats empty or elected too few women, for a reason that every paper repeats."""

    allowed = allowed(Role.CHAIR, phases=WHILE_DECIDING)
    delegation_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassSeat(MeetingCommand):
    """Somebody who was elected cannot go, and the next in order takes the seat; replies the successor's nominee_id.

    The reply is None where nobody is left.
    """

    allowed = allowed(Role.FACILITATOR, Role.CHAIR, Role.OFFICIAL, phases=ONCE_ELECTED)
    delegation_id: str
    nominee_id: str
    # Whoever falls ill is named beside it.
    reason: str = personal()
