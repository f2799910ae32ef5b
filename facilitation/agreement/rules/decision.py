"""What the plenary decides about one proposal, its limits, and what is still lacking before it can be adopted."""

from dataclasses import dataclass, replace
from enum import StrEnum

from facilitation.agreement.rules.way_out import NO_REST, Rest, WayOut, checked_rest, lacks_rest
from facilitation.aspirations.rules.facts import optional_line
from facilitation.aspirations.rules.plan import ExecutionMode
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_text

NAME_LIMIT = 120
REASON_LIMIT = 500
MOST_PLACES = 999


class Outcome(StrEnum):
    """How a proposal ends: agreed (disepakati), in reserve (cadangan), forwarded to others, or not accommodated."""

    AGREED = "agreed"
    RESERVE = "reserve"
    FORWARDED = "forwarded"
    NOT_ACCOMMODATED = "not_accommodated"


class DecidedBy(StrEnum):
    """How the hall decided: by consensus (mufakat), by an open vote, or by a secret one."""

    CONSENSUS = "consensus"
    OPEN_VOTE = "open_vote"
    SECRET_VOTE = "secret_vote"  # noqa: S105  a way to decide, no password


class Gap(StrEnum):
    """What is lacking in a decision before it can be adopted."""

    OUTCOME = "outcome"
    REASON = "reason"
    AGENCY = "agency"
    MODE = "mode"
    EXECUTOR = "executor"
    TIME = "time"
    WAY_OUT = "way_out"
    REST = "rest"
    # More than people voted on: a further round has counted the proposal with less.
    AMOUNT = "amount"
    # What partners carried when people voted, and carry no more.
    TAKEN_BACK = "taken_back"
    # Of the consent check (rules/consent.py).
    OBJECTIONS = "objections"
    CHAIR = "chair"


class AmountAboveCost(RuleViolation):
    """More would be agreed than the `cost_rupiah` that people voted on."""

    code = "amount_above_cost"


class PlaceOutOfRange(RuleViolation):
    """The agreed list has places from 1 to `most`."""

    code = "place_out_of_range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What the vote said of a proposal: its cost in whole rupiah, and whether it is funded.

    `taken_back_rupiah` is what partners carried of it then, so that nobody voted on it, and promise firmly no longer.
    """

    cost_rupiah: int
    is_funded: bool
    taken_back_rupiah: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the plenary decides about one proposal; empty and None mean that nobody has said so yet.

    `amount_rupiah`, `source_code`, `mode`, `executor`, `carried_out` and `place` belong to AGREED alone, `agency` to
    FORWARDED. `way_out` and `rest` say how it is agreed for less, and how the rest of its cost is met. `place` is where
    the plenary moved it in the agreed list, None where it stays as counted. `dissent` is the note of whoever disagrees
    (catatan keberatan). `taken_back_rupiah` is what partners had taken back by then, so that the plenary knew of it.
    """

    outcome: Outcome
    reason: str = ""
    decided_by: DecidedBy = DecidedBy.CONSENSUS
    dissent: str = ""
    source_code: str = ""
    amount_rupiah: int = 0
    way_out: WayOut | None = None
    mode: ExecutionMode | None = None
    executor: str = ""
    carried_out: str = ""
    place: int | None = None
    agency: str = ""
    rest: Rest = NO_REST
    taken_back_rupiah: int = 0

    @property
    def is_agreed(self) -> bool:
        """Whether money follows."""
        return self.outcome is Outcome.AGREED


def checked_decision(decision: Decision, counted: Counted, *, plan_year: int = 0) -> Decision:
    """Return the decision as it is kept, or raise what is wrong with it; what its outcome does not need is dropped."""
    kept = replace(decision, reason=words(decision.reason), dissent=words(decision.dissent))
    if not decision.is_agreed:
        agency = name(decision.agency) if decision.outcome is Outcome.FORWARDED else ""
        return replace(_without_money(kept), agency=agency)
    if not 1 <= decision.amount_rupiah <= counted.cost_rupiah:
        raise AmountAboveCost(cost_rupiah=counted.cost_rupiah)
    rest_rupiah = counted.cost_rupiah - decision.amount_rupiah
    way_out = decision.way_out if rest_rupiah else None
    return replace(
        kept,
        agency="",
        executor=name(decision.executor),
        carried_out=name(decision.carried_out),
        place=None if decision.place is None else place(decision.place),
        way_out=way_out,
        rest=checked_rest(way_out, decision.rest, rest_rupiah=rest_rupiah, plan_year=plan_year),
        taken_back_rupiah=counted.taken_back_rupiah,
    )


def gaps(decision: Decision | None, counted: Counted) -> tuple[Gap, ...]:
    """What is lacking; nothing where the decision can be adopted."""
    if decision is None:
        return (Gap.OUTCOME,)
    lacking = [] if decision.reason or not needs_reason(decision, counted) else [Gap.REASON]
    if decision.outcome is Outcome.FORWARDED and not decision.agency:
        lacking.append(Gap.AGENCY)
    return (*lacking, *(_gaps_of_work(decision, counted) if decision.is_agreed else ()))


def needs_reason(decision: Decision, counted: Counted) -> bool:
    """Whether somebody will ask why: the vote said otherwise, the place is another one, or nothing is carried out.

    So they will where a partner has left, and it is to be carried out all the same.
    """
    is_as_counted = counted.is_funded and decision.place is None and decision.amount_rupiah == counted.cost_rupiah
    return not (decision.is_agreed and is_as_counted) or counted.taken_back_rupiah > 0


def words(typed: str) -> str:
    """Return a reason or a note with its line breaks; it may be empty."""
    return clean_text(typed, REASON_LIMIT) if typed.strip() else ""


def name(typed: str) -> str:
    """Return who carries it out, when, or an agency, in one line; it may be empty."""
    return optional_line(typed, NAME_LIMIT)


def place(typed: int) -> int:
    """Return a place in the agreed list."""
    if not 1 <= typed <= MOST_PLACES:
        raise PlaceOutOfRange(most=MOST_PLACES)
    return typed


def parse_place(typed: str) -> int:
    """Return the place that somebody typed, or raise PlaceOutOfRange."""
    digits = typed.strip()
    is_number = digits.isascii() and digits.isdecimal() and len(digits) <= len(str(MOST_PLACES))
    return place(int(digits) if is_number else 0)


def _without_money(decision: Decision) -> Decision:
    kept = replace(decision, source_code="", amount_rupiah=0, mode=None, executor="", carried_out="", place=None)
    return replace(kept, way_out=None, rest=NO_REST, taken_back_rupiah=0)


def _gaps_of_work(decision: Decision, counted: Counted) -> tuple[Gap, ...]:
    known = {
        Gap.MODE: decision.mode is not None,
        Gap.EXECUTOR: bool(decision.executor),
        Gap.TIME: bool(decision.carried_out),
        Gap.WAY_OUT: decision.way_out is not None or decision.amount_rupiah >= counted.cost_rupiah,
        Gap.REST: not lacks_rest(decision.way_out, decision.rest),
        Gap.AMOUNT: decision.amount_rupiah <= counted.cost_rupiah,
        Gap.TAKEN_BACK: counted.taken_back_rupiah <= decision.taken_back_rupiah,
    }
    return tuple(gap for gap, is_known in known.items() if not is_known)
