"""What may be asked about the money of an adopted list, and about the work it pays for."""

from dataclasses import dataclass

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.followup.commands.tracking import FOLLOWING_UP
from facilitation.followup.rules.ledger import Entry
from facilitation.followup.rules.progress import Progress
from facilitation.kernel.policy import MeetingCommand, allowed


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterMoney(MeetingCommand):
    """Write a movement of money into the ledger; the same `submission_id` again gives the same number."""

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    proposal_id: str
    submission_id: str
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class BookContribution(MeetingCommand):
    """Write a delivered contribution of money down as received; one that is written down gives its number again."""

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    proposal_id: str
    contribution_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReverseEntry(MeetingCommand):
    """Undo an entry by another one that names it; both stay."""

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    number: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordProgress(MeetingCommand):
    """Write down how far the work on a proposal is; nothing written before is changed by it."""

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    proposal_id: str
    entry: Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachProgressPhoto(MeetingCommand):
    """Show a photo of what was seen; an empty `photo_digest` takes the photo away."""

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    number: int
    photo_digest: str
