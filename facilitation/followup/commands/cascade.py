"""What may be asked about lists and answers that come as files."""

from dataclasses import dataclass

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.followup.commands.tracking import FOLLOWING_UP
from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal
from facilitation.meetings.rules.phase import BEFORE_THE_VOTE


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveList(MeetingCommand):
    """Put what another meeting has sent on to this one on the list.

    `fingerprint` is what was heard from a sender nobody knows here yet, else empty; `hamlet_id` is the part of this
    meeting that the list comes from, empty where its own names say it.
    """

    allowed = allowed(Role.FACILITATOR, Role.OFFICIAL, phases=BEFORE_THE_VOTE)
    # The journal keeps a digest: the words are kept where they are read.
    content: bytes = personal()
    fingerprint: str
    hamlet_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiveAnswer(MeetingCommand):
    """Keep the answer to the list that this meeting has sent up, for everybody who follows a proposal of it."""

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    content: bytes = personal()
    fingerprint: str
