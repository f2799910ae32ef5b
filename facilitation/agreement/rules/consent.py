"""The consent check: everybody is asked who objects, and what must become of an objection before it is mufakat."""

from dataclasses import dataclass
from enum import StrEnum

from facilitation.agreement.rules.decision import DecidedBy, Decision, Gap, Outcome
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import TextEmpty, clean_text
from facilitation.meetings.rules.phase import Phase

WORDS_LIMIT = 300
WHILE_AGREEING = frozenset({Phase.PLENARY, Phase.ADOPTION})
"""When the hall sits together and can be asked."""


class ConsentKind(StrEnum):
    """What somebody says to it: setuju, setuju dengan catatan, or keberatan."""

    CONSENT = "consent"
    NOTE = "note"
    OBJECTION = "objection"


class Handling(StrEnum):
    """What became of an objection: talked over and withdrawn, the decision was changed, or kept to be printed."""

    WITHDRAWN = "withdrawn"
    ACCEPTED = "accepted"
    KEPT = "kept"


class NothingAsked(RuleViolation):
    """No proposal was named."""

    code = "consent_nothing_asked"


class CheckStillOpen(RuleViolation):
    """People are answering a check, and something else now would take it from their hands."""

    code = "consent_still_open"


class CheckIsClosed(RuleViolation):
    """The check takes no more answers."""

    code = "consent_is_closed"


class WordsNeeded(RuleViolation):
    """Whoever objects, or has a note, says why."""

    code = "consent_words_needed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What would be decided about a proposal; without money but for what is agreed."""

    outcome: Outcome
    amount_rupiah: int
    source_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptObjection:
    """An objection that stays beside the decision (catatan keberatan), and what was said to it."""

    words: str
    handling: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """The latest check about one proposal, in numbers anybody may know.

    `consents`, `notes` and `objections` are of everybody who answered it; `unhandled`, `withdrawn`, `accepted` and
    `kept` are the objections that concern this proposal. `together` is how many proposals were asked about at once,
    `found` what the chair has found to be mufakat in spite of what was kept.
    """

    number: int
    together: int
    asked: Asked
    is_open: bool
    present: int
    consents: int
    notes: int
    objections: int
    unhandled: int = 0
    withdrawn: int = 0
    accepted: int = 0
    kept: tuple[KeptObjection, ...] = ()
    found: Asked | None = None

    @property
    def answers(self) -> int:
        """How many have answered."""
        return self.consents + self.notes + self.objections


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteResult:
    """The latest motion about one proposal that was counted since the vote; `is_open` says how its ballots were."""

    number: int
    yes: int
    no: int
    abstain: int
    turnout: int
    entitled: int
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """How the hall was asked about a proposal; `suggests` is the way gone last, None where nobody was asked."""

    check: CheckResult | None = None
    vote: VoteResult | None = None
    suggests: DecidedBy | None = None


NO_EVIDENCE = Evidence()


def asked_of(decision: Decision) -> Asked:
    """The part of a decision that people are asked about."""
    return Asked(outcome=decision.outcome, amount_rupiah=decision.amount_rupiah, source_code=decision.source_code)


def consent_words(kind: ConsentKind, typed: str) -> str:
    """Return a note or an objection as it is kept, nothing for a plain yes; raises WordsNeeded or TextTooLong."""
    if kind is ConsentKind.CONSENT:
        return ""
    return _needed(typed)


def handling_words(typed: str) -> str:
    """Return what was said to an objection; raises WordsNeeded or TextTooLong."""
    return _needed(typed)


def is_voted_openly(*, is_about_persons: bool) -> bool:
    """Whether the ballots of a binding round are open: matters are decided openly, persons in secret."""
    return not is_about_persons


def needs_chair(decision: Decision, check: CheckResult) -> bool:
    """Whether consensus needs the chair's own word.

    It does where an objection stays beside the decision, and where the decision is another one than was asked about
    although no objection has changed it. The word counts for the decision that it was given for alone.
    """
    is_another = not check.accepted and asked_of(decision) != check.asked
    return (bool(check.kept) or is_another) and check.found != asked_of(decision)


def consensus_gaps(decision: Decision | None, check: CheckResult | None) -> tuple[Gap, ...]:
    """What the check leaves lacking in a decision: nothing where nobody was asked, or nobody's objection is open.

    Every objection has its handling written down, whatever way decides in the end.
    """
    if decision is None or check is None:
        return ()
    if check.is_open or check.unhandled:
        return (Gap.OBJECTIONS,)
    is_consensus = decision.decided_by is DecidedBy.CONSENSUS
    return (Gap.CHAIR,) if is_consensus and needs_chair(decision, check) else ()


def _needed(typed: str) -> str:
    try:
        return clean_text(typed, WORDS_LIMIT)
    except TextEmpty as refusal:
        raise WordsNeeded from refusal
