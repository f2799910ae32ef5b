"""What may be asked about what earlier years have left over."""

from dataclasses import dataclass

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed
from facilitation.meetings.rules.phase import BEFORE_THE_VOTE


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOver(MeetingCommand):
    """Put these proposals of an earlier, adopted list on this meeting's, each with its history and its follow code."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=BEFORE_THE_VOTE)
    earlier_meeting_id: str
    proposal_ids: tuple[str, ...]
