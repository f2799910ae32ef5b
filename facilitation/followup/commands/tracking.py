"""What may be asked about a proposal's way."""

from dataclasses import dataclass

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.followup.rules.stage import StageEntry
from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed

FOLLOWING_UP = (Role.OFFICIAL, Role.FACILITATOR, Role.CHAIR)
"""Who writes down what becomes of the adopted list; whoever wants to check it reads the public page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordStage(MeetingCommand):
    """Write down that a proposal has reached a stage; nothing recorded before is changed by it."""

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    proposal_id: str
    entry: StageEntry
