"""What a partner promises to a proposal, and how a promise goes on until it is kept."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from facilitation.aspirations.rules.facts import optional_line
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import clean_line, clean_text

VALUATION_LIMIT = 160
BENEFIT_LIMIT = 200
REASON_LIMIT = 200


class ContributionKind(StrEnum):
    """What is given: money, or something that is worth money."""

    MONEY = "money"
    LABOUR = "labour"
    LAND = "land"
    MATERIAL = "material"
    EXPERTISE = "expertise"
    EQUIPMENT = "equipment"


class PartnerRole(StrEnum):
    """What a party does in the partnership."""

    FUNDS = "funds"
    CARRIES_OUT = "carries_out"
    SUPPLIES = "supplies"
    ADVISES = "advises"
    MAINTAINS = "maintains"


class ContributionState(StrEnum):
    """How far a promise is: PLEDGED in words, CONFIRMED by staff, DELIVERED, or WITHDRAWN with a reason."""

    PLEDGED = "pledged"
    CONFIRMED = "confirmed"
    DELIVERED = "delivered"
    WITHDRAWN = "withdrawn"


FOLLOWING = {
    ContributionState.PLEDGED: frozenset({ContributionState.CONFIRMED, ContributionState.WITHDRAWN}),
    ContributionState.CONFIRMED: frozenset({ContributionState.DELIVERED, ContributionState.WITHDRAWN}),
    ContributionState.DELIVERED: frozenset[ContributionState](),
    ContributionState.WITHDRAWN: frozenset[ContributionState](),
}


class ValuationMissing(RuleViolation):
    """What is no money was given a value, and nobody said how it was found."""

    code = "valuation_missing"


class MoneyNeedsAmount(RuleViolation):
    """Money of no amount is no contribution."""

    code = "money_needs_amount"


class ContributionOutOfRange(RuleViolation):
    """A contribution is worth from nothing to `most_rupiah`."""

    code = "contribution_out_of_range"


class NoSuchStep(RuleViolation):
    """A contribution that is `now` so cannot become `wanted`."""

    code = "no_such_step"


class AboveCost(RuleViolation):
    """Only `room_rupiah` of the proposal's `cost_rupiah` is promised by nobody yet."""

    code = "above_cost"


class CostBelowPromises(RuleViolation):
    """Partners have promised `promised_rupiah`, and the proposal would cost less than that."""

    code = "cost_below_promises"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What is promised, valued in whole rupiah; 0 where it is no money and nobody has put a value on it.

    `valuation` says in words how the value was found; `benefit` what the partner gains, empty where nobody said.
    `due_on` is None where no day is named.
    """

    role: PartnerRole
    kind: ContributionKind
    amount_rupiah: int
    valuation: str = ""
    benefit: str = ""
    due_on: date | None = None


def checked_promise(promise: Promise) -> Promise:
    """Return the promise as it is kept, or raise what is wrong with it."""
    amount = worth(promise.amount_rupiah)
    is_money = promise.kind is ContributionKind.MONEY
    if is_money and not amount:
        raise MoneyNeedsAmount
    found_by = "" if is_money else valuation(promise.valuation)
    if amount and not is_money and not found_by:
        raise ValuationMissing
    return replace(promise, valuation=found_by, benefit=benefit(promise.benefit))


def worth(amount_rupiah: int) -> int:
    """Return the value of a contribution in whole rupiah."""
    if not 0 <= amount_rupiah <= MAX_RUPIAH:
        raise ContributionOutOfRange(most_rupiah=MAX_RUPIAH)
    return amount_rupiah


def valuation(typed: str) -> str:
    """Return in words how a value was found; it may be empty."""
    return optional_line(typed, VALUATION_LIMIT)


def benefit(typed: str) -> str:
    """Return what the partner gains; it may be empty, and is then pointed out."""
    return optional_line(typed, BENEFIT_LIMIT)


def note(typed: str) -> str:
    """Return what was handed over or seen, in words; it may be empty."""
    return clean_text(typed, REASON_LIMIT) if typed.strip() else ""


def withdrawal_reason(typed: str) -> str:
    """Return why a promise is taken back; it is never empty."""
    return clean_line(typed, REASON_LIMIT)


def step(now: ContributionState, wanted: ContributionState) -> ContributionState:
    """Return `wanted` where it follows on `now`, else raise NoSuchStep."""
    if wanted not in FOLLOWING[now]:
        raise NoSuchStep(now=now.value, wanted=wanted.value)
    return wanted


def refuse_above_cost(*, cost_rupiah: int, promised_rupiah: int, more_rupiah: int) -> None:
    """Return where all promises together stay within the cost, else raise AboveCost."""
    if promised_rupiah + more_rupiah > cost_rupiah:
        raise AboveCost(cost_rupiah=cost_rupiah, room_rupiah=max(0, cost_rupiah - promised_rupiah))


def refuse_below_promises(*, cost_rupiah: int, promised_rupiah: int) -> None:
    """Return where a cost still has room for what is promised, else raise CostBelowPromises."""
    if cost_rupiah < promised_rupiah:
        raise CostBelowPromises(promised_rupiah=promised_rupiah)
