"""What may be asked about input, complaints and obstacles."""

from dataclasses import dataclass

from facilitation.agreement.commands.tracks import MEDIATING
from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.followup.commands.tracking import FOLLOWING_UP
from facilitation.followup.rules.ticket import TicketKind, WithheldFor
from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal

WITHHOLDING = (Role.FACILITATOR, Role.MINUTE_TAKER, Role.CHAIR)
"""Who may keep words from the public. An official replies and never withholds: a complaint may be about them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendTicket(MeetingCommand):
    """Send input or a complaint about an adopted proposal, or about the meeting where `proposal_id` is empty.

    The reply is its follow code; the same `submission_id` with the same words again gives the same one.
    """

    allowed = allowed(Role.STRANGER, Role.RESIDENT, phases=WHILE_ADOPTED)
    kind: TicketKind
    proposal_id: str
    submission_id: str
    words: str = personal()
    name: str = personal("")


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawTicket(MeetingCommand):
    """Take one's own ticket back; who has its code has sent it. Doing so twice is doing so."""

    allowed = allowed(Role.STRANGER, Role.RESIDENT)
    code: str = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenObstacle(MeetingCommand):
    """Write down what stands in the way, as whoever mediates; replies its number. Everybody can read it at once."""

    allowed = allowed(*MEDIATING, phases=WHILE_ADOPTED)
    proposal_id: str
    submission_id: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteObstacle(MeetingCommand):
    """Write down how it goes on with an obstacle; `closes` ends it with this outcome."""

    allowed = allowed(*MEDIATING, phases=WHILE_ADOPTED)
    number: int
    words: str
    closes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyToTicket(MeetingCommand):
    """Reply in public, on top of `replies_seen` replies; words that nobody has read yet are published with it."""

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    number: int
    replies_seen: int
    office: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishTicket(MeetingCommand):
    """Let everybody read the words as they were written."""

    allowed = allowed(*WITHHOLDING, phases=WHILE_ADOPTED)
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WithholdTicket(MeetingCommand):
    """Keep the words from the public; its number and the reason stay public, and nothing is deleted."""

    allowed = allowed(*WITHHOLDING, phases=WHILE_ADOPTED)
    number: int
    reason: WithheldFor
