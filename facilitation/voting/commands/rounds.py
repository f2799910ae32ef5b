"""What may be asked of a round on proposals, and of a practice."""

from dataclasses import dataclass

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed
from facilitation.meetings.rules.phase import ORDER, Phase
from facilitation.voting.rules.marks import Marks
from facilitation.voting.rules.practice import DINNER, PracticeSheet
from facilitation.voting.rules.terms import Terms

WHILE_VOTING = frozenset({Phase.VOTING})
WHILE_PEOPLE_TAP = frozenset(ORDER[ORDER.index(Phase.REGISTRATION) : ORDER.index(Phase.VOTING) + 1])
"""From the registration on people can practise; a round on proposals is open in the voting phase alone."""
WHILE_PEOPLE_CAST = frozenset(ORDER[ORDER.index(Phase.REGISTRATION) : ORDER.index(Phase.FINISHED)])
"""The same, and for the motions the time until the meeting is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawLot(MeetingCommand):
    """Draw ballot numbers and tie order by lot for every listed proposal; again, until the round opens.

    After a closed round this begins another one, and `reason` must tell everybody why. The round is voted on by
    `terms`; where they are None, by those of the lot drawn before, or else by what the meeting was set up with.
    """

    allowed = allowed(Role.FACILITATOR, phases=WHILE_VOTING)
    reason: str = ""
    terms: Terms | None = None
    spoken: str = ""
    """A value called out in the hall, such as numbers of dice: the seed of the lot, so that nobody chose it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRound(MeetingCommand):
    """Take ballots on the drawn list; list, costs, ceilings and terms are frozen from here on."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_VOTING)
    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CastBallot(MeetingCommand):
    """My marks are these, told on top of revision `base_revision` (0 before the first).

    `submission_id` is the phone's own random name for this message: the same one again gets the same
    answer. Not journaled by itself: an entry per ballot would tell who voted what by its time.
    """

    allowed = allowed(Role.RESIDENT, phases=WHILE_PEOPLE_CAST)
    is_journaled = False
    round_id: str
    submission_id: str
    base_revision: int
    marks: Marks
    is_blank: bool = False
    """Whether the voter means to choose nothing: such a ballot is counted as cast."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseRound(MeetingCommand):
    """Take no more ballots, cut every link from voter to ballot, and freeze the result."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_VOTING)
    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPractice(MeetingCommand):
    """Let everybody try out a ballot; it is never counted, and replies its round_id."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=WHILE_PEOPLE_TAP)
    sheet: PracticeSheet = DINNER


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosePractice(MeetingCommand):
    """End the practice and delete everything of it."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=WHILE_PEOPLE_TAP)
    round_id: str
