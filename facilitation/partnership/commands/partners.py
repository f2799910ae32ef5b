"""What may be asked about partners and what they contribute."""

from dataclasses import dataclass

from facilitation.kernel.actor import Role
from facilitation.kernel.policy import Command, MeetingCommand, allowed, personal
from facilitation.partnership.rules.acting import WHILE_PARTNERS_PLEDGE, WHILE_THE_HALL_IS_ASKED
from facilitation.partnership.rules.contribution import Promise
from facilitation.partnership.rules.form import PartnershipForm
from facilitation.partnership.rules.partner import PartnerDetails

DESK = (Role.FACILITATOR, Role.MINUTE_TAKER)
"""Who knows in the hall which participant comes for which partner."""
KEEPERS = (*DESK, Role.OFFICIAL)
"""Who writes down promises and whether they were kept; a promise is never anybody's own word about itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPartner(Command):
    """Put a partner into the directory, which outlives the meeting; its reply is the partner_id.

    `contact` is a person and their number, and stands on pages of staff alone.
    """

    allowed = allowed(Role.FACILITATOR)
    details: PartnerDetails
    contact: str = personal(default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisePartner(Command):
    """Let the directory say this of a partner."""

    allowed = allowed(Role.FACILITATOR)
    partner_id: str
    details: PartnerDetails
    contact: str = personal(default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class RetirePartner(Command):
    """Take a partner that has no open promise out of the choices; what it promised stays, its contact is forgotten."""

    allowed = allowed(Role.FACILITATOR)
    partner_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReinstatePartner(Command):
    """Put a retired partner back among the choices."""

    allowed = allowed(Role.FACILITATOR)
    partner_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPartner(MeetingCommand):
    """Let a participant act for a partner in this meeting; they see it and can decline.

    One who `mediates` stands between the two sides for a non-profit partner, and has no vote while they do.
    """

    allowed = allowed(*DESK)
    participant_id: str
    partner_id: str
    mediates: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkPartner(MeetingCommand):
    """Let a participant act for no partner any more."""

    allowed = allowed(*DESK)
    participant_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerForPartner(MeetingCommand):
    """Say as a participant whether one acts for the partner that staff have named."""

    allowed = allowed(Role.RESIDENT)
    accepts: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordContribution(MeetingCommand):
    """Write down what a partner promises, as pledged; the same `submission_id` again gives the same contribution_id."""

    allowed = allowed(*KEEPERS)
    proposal_id: str
    partner_id: str
    submission_id: str
    promise: Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeContribution(MeetingCommand):
    """Promise something for the partner one acts for; the same `submission_id` again gives the same contribution_id."""

    allowed = allowed(Role.RESIDENT, phases=WHILE_PARTNERS_PLEDGE)
    proposal_id: str
    submission_id: str
    promise: Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmContribution(MeetingCommand):
    """Count on a pledge from now on; `note` says on what grounds, such as a letter."""

    allowed = allowed(*KEEPERS)
    contribution_id: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliverContribution(MeetingCommand):
    """Write down that a confirmed contribution is here; `note` says what was seen, and is never empty."""

    allowed = allowed(*KEEPERS)
    contribution_id: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawContribution(MeetingCommand):
    """Take a promise back, with the reason; it stays readable and counts no more."""

    allowed = allowed(*KEEPERS)
    contribution_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakePledgeBack(MeetingCommand):
    """Take back what was pledged for the partner one acts for, as long as staff have not confirmed it."""

    allowed = allowed(Role.RESIDENT, phases=WHILE_PARTNERS_PLEDGE)
    contribution_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribePartnership(MeetingCommand):
    """Say whether a proposal is a partnership, which form the parties agreed on, and who goes on with it afterwards.

    `stated_form` is None where nobody states one: it is derived from the parties' sectors in any case.
    """

    allowed = allowed(*KEEPERS)
    proposal_id: str
    is_partnership: bool
    stated_form: PartnershipForm | None
    afterwards: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallForHelp(MeetingCommand):
    """Ask the hall on the wall who can help with what is not funded, or stop asking."""

    allowed = allowed(Role.FACILITATOR, Role.MINUTE_TAKER, Role.CHAIR, phases=WHILE_THE_HALL_IS_ASKED)
    is_on: bool
