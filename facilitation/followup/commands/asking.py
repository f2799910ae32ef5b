"""What may be asked about one line of the ledger."""

from dataclasses import dataclass

from facilitation.agreement.rules.adoption import WHILE_ADOPTED
from facilitation.followup.commands.tracking import FOLLOWING_UP
from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionMoney(MeetingCommand):
    """Ask about a line of the ledger, as a participant or with a follow code of the meeting.

    The same `submission_id` again gives the same number.
    """

    allowed = allowed(Role.RESIDENT, Role.STRANGER, phases=WHILE_ADOPTED)
    entry_number: int
    submission_id: str
    follow_code: str = personal()
    words: str = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagMoney(MeetingCommand):
    """Flag a line of the ledger as an observer; the work is not finished before the flag is answered."""

    allowed = allowed(Role.OBSERVER, phases=WHILE_ADOPTED)
    entry_number: int
    submission_id: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerMoney(MeetingCommand):
    """Answer a question about the ledger, for everybody to read; earlier answers stay."""

    allowed = allowed(*FOLLOWING_UP, phases=WHILE_ADOPTED)
    question_number: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithholdMoneyQuestion(MeetingCommand):
    """Show a question no more, with a reason that everybody reads in its place; an empty reason shows it again."""

    allowed = allowed(Role.FACILITATOR, Role.CHAIR, phases=WHILE_ADOPTED)
    question_number: int
    reason: str
