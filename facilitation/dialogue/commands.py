"""What may be asked about the dialogue."""

from dataclasses import dataclass

from facilitation.dialogue.rules.entry import EntryKind, Side
from facilitation.dialogue.rules.talking import WHILE_ONE_IS_DISCUSSED, WHILE_PEOPLE_TALK, WHILE_STAFF_ANSWER
from facilitation.kernel.actor import Role
from facilitation.kernel.policy import MeetingCommand, allowed, personal

LEADING = (Role.FACILITATOR, Role.MINUTE_TAKER, Role.CHAIR)
"""Who leads the talk. An official answers and never hides: whoever is asked must not choose the questions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskQuestion(MeetingCommand):
    """Ask about a proposal; the same `submission_id` again gives the same question_id."""

    allowed = allowed(Role.RESIDENT, phases=WHILE_PEOPLE_TALK)
    proposal_id: str
    submission_id: str
    words: str = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class Argue(MeetingCommand):
    """Give one argument for or against a proposal; another one on the same side takes its place."""

    allowed = allowed(Role.RESIDENT, phases=WHILE_PEOPLE_TALK)
    proposal_id: str
    side: Side
    words: str = personal()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerQuestion(MeetingCommand):
    """Answer a question; another answer by the same person takes its place. An official's is marked as official.

    `answers_seen` is how many answers the writer saw; an empty `office` is the one last written by the same person.
    """

    allowed = allowed(*LEADING, Role.OFFICIAL, phases=WHILE_STAFF_ANSWER)
    question_id: str
    words: str
    office: str
    answers_seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HideEntry(MeetingCommand):
    """Take a question, answer or argument out of everybody's sight, with a reason its author can read."""

    allowed = allowed(*LEADING)
    kind: EntryKind
    entry_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreEntry(MeetingCommand):
    """Show a hidden entry again."""

    allowed = allowed(*LEADING)
    kind: EntryKind
    entry_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetSpotlight(MeetingCommand):
    """Say which proposal is being discussed; an empty proposal_id says that none is."""

    allowed = allowed(*LEADING, phases=WHILE_ONE_IS_DISCUSSED)
    proposal_id: str
