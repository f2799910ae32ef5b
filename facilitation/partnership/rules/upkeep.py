"""Who looks after what is built, with what, how often, and which proposals need somebody at all."""

from dataclasses import dataclass, replace

from facilitation.aspirations.rules.facts import optional_line
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import clean_text

CARETAKER_LIMIT = 120
SWADAYA_LIMIT = 160
AFTERWARDS_LIMIT = 300
MOST_MONTHS = 120
LONGEST_NUMBER = 9

# How the official names of activities begin that build a thing or keep one in repair (Permendagri 20/2018).
BUILDING = ("Pembangunan", "Pemeliharaan")
# What is done in these sub-fields is a thing to look after, where no activity of the official list says better:
# offices, roads and bridges, water and housing, transport and networks, energy.
WORKS = frozenset({"1.2", "2.3", "2.4", "2.6", "2.7"})


class SwadayaOutOfRange(RuleViolation):
    """What residents bring in a year is worth from nothing to `most_rupiah`."""

    code = "swadaya_out_of_range"


class MonthsOutOfRange(RuleViolation):
    """Something is looked after every 1 to `most` months."""

    code = "months_out_of_range"


@dataclass(frozen=True, slots=True, kw_only=True)
class UpkeepPlan:
    """Who looks after it (`caretaker`), what residents bring in a year, and every how many months it is looked after.

    `swadaya` is in words and `swadaya_rupiah` in whole rupiah a year; empty, 0 and None where nobody has said.
    """

    caretaker: str = ""
    swadaya: str = ""
    swadaya_rupiah: int = 0
    every_months: int | None = None


NO_PLAN = UpkeepPlan()


def checked_plan(plan: UpkeepPlan) -> UpkeepPlan:
    """Return the plan as it is kept, or raise what is wrong with it."""
    return replace(
        plan,
        caretaker=caretaker(plan.caretaker),
        swadaya=swadaya(plan.swadaya),
        swadaya_rupiah=swadaya_worth(plan.swadaya_rupiah),
        every_months=None if plan.every_months is None else months(plan.every_months),
    )


def is_physical(*, subfield_code: str, official_name: str = "") -> bool:
    """Whether a proposal leaves a thing behind that somebody must look after.

    The official activity decides: it is physical where its name begins with Pembangunan or Pemeliharaan. Where no
    activity is chosen, or one of the district's own, `official_name` is empty and the sub-field decides.
    """
    return official_name.startswith(BUILDING) if official_name else subfield_code in WORKS


def caretaker(typed: str) -> str:
    """Return who looks after it, in one line; it may be empty."""
    return optional_line(typed, CARETAKER_LIMIT)


def swadaya(typed: str) -> str:
    """Return what residents bring themselves; it may be empty."""
    return optional_line(typed, SWADAYA_LIMIT)


def swadaya_worth(amount_rupiah: int) -> int:
    """Return what that is worth in a year, in whole rupiah."""
    if not 0 <= amount_rupiah <= MAX_RUPIAH:
        raise SwadayaOutOfRange(most_rupiah=MAX_RUPIAH)
    return amount_rupiah


def months(number: int) -> int:
    """Return every how many months it is looked after."""
    if not 1 <= number <= MOST_MONTHS:
        raise MonthsOutOfRange(most=MOST_MONTHS)
    return number


def parse_months(typed: str) -> int:
    """Read a number of months as people type it."""
    word = typed.strip()
    if not (word.isascii() and word.isdecimal() and len(word) <= LONGEST_NUMBER):
        raise MonthsOutOfRange(most=MOST_MONTHS)
    return months(int(word))


def afterwards(typed: str) -> str:
    """Return who runs it and pays for it once the partnership has ended; it may be empty."""
    return clean_text(typed, AFTERWARDS_LIMIT) if typed.strip() else ""
