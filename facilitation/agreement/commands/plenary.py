"""What may be asked of the plenary's agreement and of the minutes."""

from dataclasses import dataclass

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.agreement.rules.decision import Decision
from facilitation.agreement.rules.minutes import WHILE_MINUTES_ARE_WRITTEN, Entry
from facilitation.agreement.rules.record import RecordHead
from facilitation.agreement.rules.scan import ScanMedia, ScanPart
from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal
from facilitation.meetings.rules.phase import AFTER_THE_REVEAL

WRITING = (Role.FACILITATOR, Role.MINUTE_TAKER, Role.CHAIR)
"""Who writes down what is said and what the hall decides."""
SIGNING = (Role.CHAIR, Role.FACILITATOR, Role.MINUTE_TAKER, Role.OFFICIAL)
"""Who may be one of the two that confirm; one of the two is the chair (rules/adoption.py)."""
CORRECTING = (Role.CHAIR, Role.FACILITATOR, Role.OFFICIAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideProposal(MeetingCommand):
    """Write down what is decided about a proposal; again with other words corrects it. A confirmation lapses."""

    allowed = allowed(*WRITING, phases=AFTER_THE_REVEAL)
    proposal_id: str
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeTogether(MeetingCommand):
    """Agree on several proposals in one go, each as its page proposes it; what is decided already stays."""

    allowed = allowed(*WRITING, phases=AFTER_THE_REVEAL)
    proposal_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptUnready(MeetingCommand):
    """Say why these agreed proposals are adopted although nobody looks after them yet. A confirmation lapses.

    Those that have a caretaker by now, or are not agreed, are left out.
    """

    allowed = allowed(*SIGNING, phases=AFTER_THE_REVEAL)
    proposal_ids: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmAdoption(MeetingCommand):
    """Confirm the list of this `digest` as one of two; the second confirmation adopts it, and its reply is the version.

    The first one's reply is None.
    """

    allowed = allowed(*SIGNING, phases=WHILE_ADOPTED)
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginCorrection(MeetingCommand):
    """Open the adopted list for another version; until two people confirm that, the adopted one stays in force."""

    allowed = allowed(*CORRECTING, phases=WHILE_ADOPTED)
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DropCorrection(MeetingCommand):
    """Give the correction up: every decision is again what was adopted."""

    allowed = allowed(*CORRECTING, phases=WHILE_ADOPTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteMinutes(MeetingCommand):
    """Write down what was just said; the same `submission_id` again gives the same minutes_entry_id."""

    allowed = allowed(*WRITING, phases=WHILE_MINUTES_ARE_WRITTEN)
    submission_id: str
    # People are named in it, so that the journal keeps no word of it.
    entry: Entry = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseMinutes(MeetingCommand):
    """Let the entry that was seen at `revision` say this instead; one that was removed stands in the minutes again."""

    allowed = allowed(*WRITING, phases=WHILE_MINUTES_ARE_WRITTEN)
    minutes_entry_id: str
    revision: int
    entry: Entry = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveFromMinutes(MeetingCommand):
    """Take the entry that was seen at `revision` out of the minutes; its words stay with staff and can be put back."""

    allowed = allowed(*WRITING, phases=WHILE_MINUTES_ARE_WRITTEN)
    minutes_entry_id: str
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PutBackInMinutes(MeetingCommand):
    """Let a removed entry stand in the minutes again, in its old place."""

    allowed = allowed(*WRITING, phases=WHILE_MINUTES_ARE_WRITTEN)
    minutes_entry_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseMinutes(MeetingCommand):
    """Close the minutes: nothing is written, changed or removed any more."""

    allowed = allowed(*WRITING, phases=WHILE_MINUTES_ARE_WRITTEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenMinutes(MeetingCommand):
    """Let the minutes be written again."""

    allowed = allowed(Role.CHAIR, Role.FACILITATOR, phases=WHILE_MINUTES_ARE_WRITTEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class FillRecordHead(MeetingCommand):
    """Write number and hours on the berita acara; it is no part of what two people confirm."""

    allowed = allowed(*SIGNING, phases=AFTER_THE_REVEAL)
    head: RecordHead


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachScan(MeetingCommand):
    """Keep the scan of a signed paper with an adopted version; the file stands under `digest` already.

    The same file once more for the same version is the same scan; the reply is its scan_id.
    """

    allowed = allowed(*SIGNING, phases=WHILE_ADOPTED)
    version: int
    part: ScanPart
    media: ScanMedia
    digest: str
    size_bytes: int
    is_public: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SetScanPublic(MeetingCommand):
    """Let anybody download the scan, or staff alone."""

    allowed = allowed(*CORRECTING, phases=WHILE_ADOPTED)
    scan_id: str
    is_public: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawScan(MeetingCommand):
    """Give the scan out to nobody any more; that it was there, and why it went, stays written."""

    allowed = allowed(*CORRECTING, phases=WHILE_ADOPTED)
    scan_id: str
    reason: str
