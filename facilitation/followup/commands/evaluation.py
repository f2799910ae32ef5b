"""What may be asked about indicators, and about what residents think."""

from dataclasses import dataclass

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.followup.commands.tracking import FOLLOWING_UP
from facilitation.followup.rules.indicator import Indicator, Measured
from facilitation.followup.rules.review import MeetingQuestion
from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal


@dataclass(frozen=True, slots=True, kw_only=True)
class AddIndicator(MeetingCommand):
    """Measure something; replies its number. It is never reworded: it is given up, and another one added.

    `subject_id` is an adopted proposal's, a goal's of the programme, or empty for the whole list.
    """

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    subject_id: str
    indicator: Indicator


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordValue(MeetingCommand):
    """Write down a value; values before stay, and the last one recorded of the latest day is the actual one."""

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    number: int
    value: Measured


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveUpIndicator(MeetingCommand):
    """Measure it no more, for a reason that everybody can read."""

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    number: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewProposal(MeetingCommand):
    """Say from 1 to 5 whether an agreed proposal fits what residents need, and how useful it is once it is finished.

    Another time takes the place of the first; `usefulness` is None where nobody has asked, and changes nothing then.
    `device_digest` is the phone of who has not joined; whoever has joined has one opinion on every phone. The journal
    says nothing of it: what somebody thinks is counted and not told.
    """

    allowed = allowed(Role.STRANGER, Role.RESIDENT, phases=WHILE_ADOPTED)
    is_journaled = False
    proposal_id: str
    fit: int
    usefulness: int | None = None
    device_digest: str = personal("")
    remark: str = personal("")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewMeeting(MeetingCommand):
    """Answer the questions about the meeting; another time takes the place of the first, and the journal is silent."""

    allowed = allowed(Role.RESIDENT, phases=WHILE_ADOPTED)
    is_journaled = False
    answers: tuple[tuple[MeetingQuestion, int], ...]
