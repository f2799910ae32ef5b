"""What somebody commits themselves to, by when, and how it is concluded."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from facilitation.aspirations.rules.facts import optional_line
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import clean_line, clean_text
from facilitation.partnership.rules.contribution import ContributionState
from facilitation.partnership.rules.parties import Party

WHAT_LIMIT = 160
VOLUME_LIMIT = 120
IN_CHARGE_LIMIT = 120
EVIDENCE_LIMIT = 300
YEARS_AHEAD = 10
"""How far ahead anybody can commit themselves: longer than any plan of a village lasts."""

FEBRUARY, FEBRUARY_DAYS = 2, 28


class CommitmentState(StrEnum):
    """How a commitment stands: PROMISED until it is KEPT, NOT_KEPT, or WITHDRAWN with a reason."""

    PROMISED = "promised"
    KEPT = "kept"
    NOT_KEPT = "not_kept"
    WITHDRAWN = "withdrawn"


CONCLUSIONS = {
    CommitmentState.PROMISED: frozenset({CommitmentState.KEPT, CommitmentState.NOT_KEPT, CommitmentState.WITHDRAWN}),
    # Better late than never: what was not kept on its day can be kept afterwards.
    CommitmentState.NOT_KEPT: frozenset({CommitmentState.KEPT}),
    CommitmentState.KEPT: frozenset[CommitmentState](),
    CommitmentState.WITHDRAWN: frozenset[CommitmentState](),
}
OF_CONTRIBUTIONS = {
    ContributionState.PLEDGED: CommitmentState.PROMISED,
    ContributionState.CONFIRMED: CommitmentState.PROMISED,
    ContributionState.DELIVERED: CommitmentState.KEPT,
    ContributionState.WITHDRAWN: CommitmentState.WITHDRAWN,
}
"""A contribution is a commitment from its pledge on, and stands in the register as one (decision 0044)."""


class PromisedForThePast(RuleViolation):
    """Nobody promises something for a day that has passed."""

    code = "promised_for_the_past"


class PromisedTooFarAhead(RuleViolation):
    """Nobody promises something for after `last_on` (ISO date)."""

    code = "promised_too_far_ahead"


class CommitmentOutOfRange(RuleViolation):
    """A commitment is worth from nothing to `most_rupiah`."""

    code = "commitment_out_of_range"


class CommitmentWithoutMeasure(RuleViolation):
    """Without an amount or a volume nobody can say later whether it was kept."""

    code = "commitment_without_measure"


class CommitmentNeedsPartner(RuleViolation):
    """A partner commits itself, and nobody has said which."""

    code = "commitment_needs_partner"


class CommitmentConcluded(RuleViolation):
    """What is kept or withdrawn stays so, and what is not kept can only be kept late."""

    code = "commitment_concluded"


class EvidenceMissing(RuleViolation):
    """Whether a promise was kept is believed by what was seen, and a promise that was not by its reason."""

    code = "evidence_missing"


class PartnerHasPromises(RuleViolation):
    """The partner `name` has promises that are still open, `count` of them, and leaves the directory after them."""

    code = "partner_has_promises"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """Who does what by when. How much of it is `amount_rupiah`, 0 where it is no money, or `volume` in words, or both.

    `partner_id` is empty where the party is no partner; `in_charge` is the office or group that sees to it, if anybody
    said.
    """

    party: Party
    what: str
    due_on: date
    partner_id: str = ""
    amount_rupiah: int = 0
    volume: str = ""
    in_charge: str = ""


def checked_commitment(commitment: Commitment, *, today: date) -> Commitment:
    """Return the commitment as it is kept, or raise what is wrong with it."""
    refuse_day(commitment.due_on, today=today)
    is_partner = commitment.party is Party.PARTNER
    if is_partner and not commitment.partner_id:
        raise CommitmentNeedsPartner
    kept = replace(
        commitment,
        partner_id=commitment.partner_id if is_partner else "",
        what=what(commitment.what),
        amount_rupiah=amount(commitment.amount_rupiah),
        volume=volume(commitment.volume),
        in_charge=in_charge(commitment.in_charge),
    )
    if not kept.amount_rupiah and not kept.volume:
        raise CommitmentWithoutMeasure
    return kept


def refuse_day(due_on: date, *, today: date) -> None:
    """Return for a day from today to ten years ahead, else raise why it cannot be promised for."""
    if due_on < today:
        raise PromisedForThePast
    # The 29th of February has no tenth anniversary; the day before it does.
    day = FEBRUARY_DAYS if today.month == FEBRUARY and today.day > FEBRUARY_DAYS else today.day
    last = date(today.year + YEARS_AHEAD, today.month, day)
    if due_on > last:
        raise PromisedTooFarAhead(last_on=last.isoformat())


def conclude(now: CommitmentState, wanted: CommitmentState) -> CommitmentState:
    """Return `wanted` where a commitment that stands so can be concluded like that, else raise CommitmentConcluded."""
    if wanted not in CONCLUSIONS[now]:
        raise CommitmentConcluded
    return wanted


def is_overdue(due_on: date | None, state: CommitmentState, *, today: date) -> bool:
    """Whether its day has passed and nobody has said yet what became of it."""
    return state is CommitmentState.PROMISED and due_on is not None and due_on < today


def what(typed: str) -> str:
    """Return what is promised, in one line."""
    return clean_line(typed, WHAT_LIMIT)


def amount(amount_rupiah: int) -> int:
    """Return what it is worth in whole rupiah; 0 where it is no money."""
    if not 0 <= amount_rupiah <= MAX_RUPIAH:
        raise CommitmentOutOfRange(most_rupiah=MAX_RUPIAH)
    return amount_rupiah


def volume(typed: str) -> str:
    """Return how much it is in words, such as "20 people for 2 days"; it may be empty."""
    return optional_line(typed, VOLUME_LIMIT)


def in_charge(typed: str) -> str:
    """Return the office or group that sees to it; it may be empty."""
    return optional_line(typed, IN_CHARGE_LIMIT)


def evidence(typed: str) -> str:
    """Return what was seen, or why it was not kept; it is never empty."""
    if not typed.strip():
        raise EvidenceMissing
    return clean_text(typed, EVIDENCE_LIMIT)
