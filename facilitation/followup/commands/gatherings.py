"""What may be asked about follow-up meetings."""

from dataclasses import dataclass
from datetime import date

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.followup.commands.tracking import FOLLOWING_UP
from facilitation.followup.rules.gathering import Series
from facilitation.followup.rules.gathering_minutes import GatheringMinutes
from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed

WRITING = (*FOLLOWING_UP, Role.MINUTE_TAKER)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanGatherings(MeetingCommand):
    """Plan a series about an adopted proposal, or about the whole list where `proposal_id` is empty.

    The same `submission_id` again plans nothing more.
    """

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    submission_id: str
    proposal_id: str
    series: Series


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveGathering(MeetingCommand):
    """Hold one on another day, at a place, for a reason; where it was planned first stays written down."""

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    number: int
    to_on: date
    place: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelGathering(MeetingCommand):
    """Do not hold one, for a reason that everybody can read."""

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    number: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteGatheringMinutes(MeetingCommand):
    """Write the minutes of one that was held, as the version after `version_seen`; the versions before stay."""

    allowed = allowed(*WRITING, phases=WHILE_ADOPTED)
    number: int
    version_seen: int
    minutes: GatheringMinutes
