"""What may be asked about a proposal's way."""

from dataclasses import dataclass

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.followup.rules.milestone import Milestone
from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed

FOLLOWING_UP = (Role.OFFICIAL, Role.FACILITATOR, Role.CHAIR)
"""Who writes down what becomes of the adopted list; whoever wants to check it reads the public page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordMilestone(MeetingCommand):
    """Write down that a proposal has reached a milestone; nothing recorded before is changed by it."""

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    proposal_id: str
    entry: Milestone
