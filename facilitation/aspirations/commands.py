"""What may be asked about aspirations and proposals."""

from dataclasses import dataclass

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal
from facilitation.meetings.rules.phase import Phase

WHILE_COLLECTING = frozenset({Phase.ASPIRATIONS})


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitAspiration(MeetingCommand):
    """Hand in a resident's own words; the same `submission_id` again gives the same aspiration_id."""

    allowed = allowed(Role.RESIDENT, phases=WHILE_COLLECTING)
    submission_id: str
    title: str = personal()
    problem: str = personal()
    hamlet_id: str
    cost_rupiah: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveAspiration(MeetingCommand):
    """Make a numbered proposal of a waiting aspiration, in the list's words and at a cost; replies proposal_id."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_COLLECTING)
    aspiration_id: str
    title: str
    cost_rupiah: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkAspiration(MeetingCommand):
    """Set a waiting aspiration aside, with a reason its author can read."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_COLLECTING)
    aspiration_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreAspiration(MeetingCommand):
    """Put a parked aspiration back into the queue."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_COLLECTING)
    aspiration_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordProposal(MeetingCommand):
    """Change a proposal's words or cost; the aspirations behind it keep theirs."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_COLLECTING)
    proposal_id: str
    title: str
    cost_rupiah: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeProposals(MeetingCommand):
    """Merge one proposal into another; every aspiration of both stands behind the one kept."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_COLLECTING)
    kept_proposal_id: str
    merged_proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkProposal(MeetingCommand):
    """Take a proposal off the list, with a reason everybody can read."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_COLLECTING)
    proposal_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreProposal(MeetingCommand):
    """Put a parked proposal back on the list."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_COLLECTING)
    proposal_id: str
