"""What may be asked about what is built and looked after."""

from dataclasses import dataclass

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.followup.commands.tracking import FOLLOWING_UP
from facilitation.followup.rules.upkeep import UpkeepEntry
from facilitation.kernel.policy import MeetingCommand, allowed


@dataclass(frozen=True, slots=True, kw_only=True)
class LogUpkeep(MeetingCommand):
    """Write down that somebody has looked after a finished proposal; nothing recorded before is changed by it.

    The picture stands under `photo_digest` already, which is empty without one.
    """

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    proposal_id: str
    entry: UpkeepEntry
    photo_digest: str = ""
