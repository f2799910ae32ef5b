"""What may be asked of a consent check, and of what follows from it."""

from dataclasses import dataclass

from facilitation.agreement.commands.plenary import WRITING
from facilitation.agreement.rules.consent import WHILE_AGREEING, ConsentKind, Handling
from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal
from facilitation.meetings.rules.phase import AFTER_THE_REVEAL


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenConsentCheck(MeetingCommand):
    """Ask everybody who objects to these proposals, as they are decided or planned so far; replies its check_id."""

    allowed = allowed(*WRITING, phases=WHILE_AGREEING)
    proposal_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerConsentCheck(MeetingCommand):
    """Say yes, yes with a note, or object; another answer takes its place, and a message that came twice is one.

    `proposal_id` is the one of several that it is about, None where it is about all. The journal keeps the counts at
    the closing instead: who said what is nobody's business afterwards.
    """

    allowed = allowed(Role.RESIDENT, phases=WHILE_AGREEING)
    is_journaled = False
    check_id: str
    submission_id: str
    kind: ConsentKind
    words: str = personal()
    proposal_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordObjection(MeetingCommand):
    """Write down what somebody without a phone objects to; a message that came twice is one."""

    allowed = allowed(*WRITING, phases=WHILE_AGREEING)
    check_id: str
    submission_id: str
    words: str = personal()
    proposal_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAnswerOut(MeetingCommand):
    """Show one note or objection on the wall, without a name; an empty answer_id takes it off."""

    allowed = allowed(*WRITING, phases=WHILE_AGREEING)
    check_id: str
    answer_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseConsentCheck(MeetingCommand):
    """Take no more answers, and cut every link from people to them; one that nobody has answered is taken back."""

    allowed = allowed(*WRITING, phases=WHILE_AGREEING)
    check_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PutConsentCheckAway(MeetingCommand):
    """Go on: the counts leave the wall."""

    allowed = allowed(*WRITING, phases=WHILE_AGREEING)
    check_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandleObjection(MeetingCommand):
    """Write down what became of an objection, or correct it."""

    allowed = allowed(*WRITING, phases=AFTER_THE_REVEAL)
    answer_id: str
    handling: Handling
    words: str = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class FindConsensus(MeetingCommand):
    """The chair finds that what is decided is mufakat, although an objection stays beside it.

    `seen` is the digest of what the chair has read (rules/finding.py).
    """

    allowed = allowed(Role.CHAIR, phases=AFTER_THE_REVEAL)
    proposal_id: str
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenBindingRound(MeetingCommand):
    """Let everybody vote on a proposal that no consensus was found on; replies the round_id of the motion."""

    allowed = allowed(Role.FACILITATOR, phases=WHILE_AGREEING)
    proposal_id: str
    wording: str
    is_about_persons: bool = False
