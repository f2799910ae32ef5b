"""What staff may ask of the queue, and of the list of proposals."""

from dataclasses import dataclass

from facilitation.aspirations.rules.collecting import BEFORE_ADOPTION
from facilitation.aspirations.rules.linking import Links
from facilitation.aspirations.rules.plan import Plan
from facilitation.aspirations.rules.provenance import Provenance
from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed
from facilitation.meetings.rules.phase import BEFORE_THE_VOTE
from facilitation.reference.groups import ProposingGroup

LIST_MAKERS = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, phases=BEFORE_THE_VOTE)
DIRECT = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, Role.OFFICIAL, phases=BEFORE_THE_VOTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveAspiration(MeetingCommand):
    """Make a numbered proposal of a waiting aspiration, in the list's words and at a cost; replies proposal_id."""

    allowed = LIST_MAKERS
    aspiration_id: str
    title: str
    cost_rupiah: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkAspiration(MeetingCommand):
    """Set a waiting aspiration aside, with a reason its author can read."""

    allowed = LIST_MAKERS
    aspiration_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreAspiration(MeetingCommand):
    """Put a parked aspiration back into the queue."""

    allowed = LIST_MAKERS
    aspiration_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeDirectly(MeetingCommand):
    """Put a proposal of the government or of an incoming programme on the list; replies proposal_id.

    The same `submission_id` again gives the same proposal_id. Without a hamlet_id it is for the whole village.
    """

    allowed = DIRECT
    submission_id: str
    provenance: Provenance
    title: str
    cost_rupiah: int
    hamlet_id: str
    topic_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectProvenance(MeetingCommand):
    """Say otherwise where a proposal comes from that staff have put on the list."""

    allowed = DIRECT
    proposal_id: str
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class RewordProposal(MeetingCommand):
    """Change a proposal's words, and its cost unless that is None; the aspirations behind it keep theirs."""

    allowed = LIST_MAKERS
    proposal_id: str
    title: str
    cost_rupiah: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameProposingGroup(MeetingCommand):
    """Say whose own proposal it is: a group's, or with None no group's."""

    allowed = LIST_MAKERS
    proposal_id: str
    group: ProposingGroup | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompleteProposal(MeetingCommand):
    """Let a proposal's line in the plan be this; `seen` is how many changes of it the one who asks has seen."""

    allowed = allowed(Role.FACILITATOR, Role.OFFICIAL, phases=BEFORE_ADOPTION)
    proposal_id: str
    plan: Plan
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkProposal(MeetingCommand):
    """Let a proposal serve these goals and missions, and be planned for these years; `seen` as in CompleteProposal."""

    allowed = allowed(Role.FACILITATOR, Role.OFFICIAL, phases=BEFORE_ADOPTION)
    proposal_id: str
    links: Links
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeProposals(MeetingCommand):
    """Merge one proposal into another; every aspiration of both stands behind the one kept."""

    allowed = LIST_MAKERS
    kept_proposal_id: str
    merged_proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmergeProposal(MeetingCommand):
    """Let a merged proposal stand for itself again, and for everything that had been merged into it."""

    allowed = LIST_MAKERS
    proposal_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitProposal(MeetingCommand):
    """Take aspirations out of a listed proposal into a new one under the next number; replies its proposal_id."""

    allowed = LIST_MAKERS
    proposal_id: str
    aspiration_ids: tuple[str, ...]
    title: str
    cost_rupiah: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkProposal(MeetingCommand):
    """Take a proposal off the list, with a reason everybody can read."""

    allowed = LIST_MAKERS
    proposal_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreProposal(MeetingCommand):
    """Put a parked proposal back on the list."""

    allowed = LIST_MAKERS
    proposal_id: str
