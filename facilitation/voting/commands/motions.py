"""What may be asked of a motion."""

from dataclasses import dataclass

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed
from facilitation.meetings.rules.phase import ORDER, Phase
from facilitation.meetings.rules.visibility import TallyVisibility

WHILE_DECIDING = frozenset(ORDER[ORDER.index(Phase.DISCUSSION) : ORDER.index(Phase.ADOPTION) + 1])

# Goals are agreed on before anybody proposes anything for them; nothing else is asked so early.
FROM_THE_OPENING = frozenset(ORDER[ORDER.index(Phase.OPENING) : ORDER.index(Phase.ADOPTION) + 1])


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenMotion(MeetingCommand):
    """Let everybody answer one sentence with yes, no or abstain; replies its round_id.

    It may be about the listed proposal `proposal_id`. Sentence and terms are frozen from here on.
    """

    allowed = allowed(Role.FACILITATOR, phases=WHILE_DECIDING)
    wording: str
    proposal_id: str | None = None
    tally_visibility: TallyVisibility = TallyVisibility.HIDDEN
    is_open: bool = False
    """Whether counted ballots are published under their receipts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskAboutGoals(MeetingCommand):
    """Let everybody answer whether they agree on the goals of the meeting's programme; replies the round_id.

    The goals are frozen word for word beside the sentence. It is a motion, and closed, taken back and put away as one.
    """

    allowed = allowed(Role.FACILITATOR, phases=FROM_THE_OPENING)
    wording: str
    tally_visibility: TallyVisibility = TallyVisibility.HIDDEN
    is_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseMotion(MeetingCommand):
    """Take no more ballots, cut every link from voter to ballot, and show the counts."""

    allowed = allowed(Role.FACILITATOR, phases=FROM_THE_OPENING)
    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeMotionBack(MeetingCommand):
    """Undo an opening by mistake, as long as nobody has answered."""

    allowed = allowed(Role.FACILITATOR, phases=FROM_THE_OPENING)
    round_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PutMotionAway(MeetingCommand):
    """Go on: the counts leave the wall and the phones, and stay on the public page."""

    allowed = allowed(Role.FACILITATOR, phases=FROM_THE_OPENING)
    round_id: str
