"""What may be asked of the plenary's agreement."""

from dataclasses import dataclass

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.agreement.rules.decision import Decision
from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed
from facilitation.meetings.rules.phase import AFTER_THE_REVEAL

WRITING = (Role.FACILITATOR, Role.MINUTE_TAKER, Role.CHAIR)
"""Who writes down what the hall decides."""
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
    """Agree on several proposals in one go, as counted and as their plans say; what is decided already stays."""

    allowed = allowed(*WRITING, phases=AFTER_THE_REVEAL)
    proposal_ids: tuple[str, ...]


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
