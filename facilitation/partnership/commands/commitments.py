"""What may be asked about commitments, and about who looks after what is built."""

from dataclasses import dataclass

from facilitation.kernel.policy import MeetingCommand, allowed
from facilitation.partnership.commands.partners import KEEPERS
from facilitation.partnership.rules.commitment import Commitment, CommitmentState
from facilitation.partnership.rules.upkeep import UpkeepPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordCommitment(MeetingCommand):
    """Write down what a party promises; the same `submission_id` again gives the same commitment_id.

    `proposal_id` is empty for a promise that belongs to no proposal.
    """

    allowed = allowed(*KEEPERS)
    submission_id: str
    proposal_id: str
    commitment: Commitment


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcludeCommitment(MeetingCommand):
    """Write down that a commitment was kept, was not, or is withdrawn; `evidence` is what was seen, or the reason.

    The picture stands under `photo_digest` already, which is empty without one.
    """

    allowed = allowed(*KEEPERS)
    commitment_id: str
    state: CommitmentState
    evidence: str
    photo_digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanUpkeep(MeetingCommand):
    """Let this be how a proposal is looked after, and `afterwards` who runs and pays for it after the partnership."""

    allowed = allowed(*KEEPERS)
    proposal_id: str
    plan: UpkeepPlan
    afterwards: str
