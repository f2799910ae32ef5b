"""What may be written into the log of something that is built, and when it is to be looked after next."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from facilitation.aspirations.rules.facts import optional_line
from facilitation.followup.rules.milestone import Milestone, MilestoneKind
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.money import MAX_RUPIAH
from facilitation.kernel.wording import clean_line, clean_text

WORK_LIMIT = 160
DONE_BY_LIMIT = 120
NOTE_LIMIT = 500
MONTHS_PER_YEAR = 12


class NotBuiltYet(RuleViolation):
    """Nothing is looked after before it is finished."""

    code = "not_finished_yet"


class UpkeepInFuture(RuleViolation):
    """What was done is written down when it is done."""

    code = "upkeep_in_future"


class UpkeepBeforeFinished(RuleViolation):
    """The proposal was finished on `finished_on` (ISO date), and looked after from that day on."""

    code = "upkeep_before_finished"


class UpkeepCostOutOfRange(RuleViolation):
    """One time of looking after costs from nothing to `most_rupiah`."""

    code = "upkeep_cost_out_of_range"


@dataclass(frozen=True, slots=True, kw_only=True)
class UpkeepEntry:
    """One time that somebody looked after it: the day, what was done, its cost in whole rupiah, and by whom.

    `note` may be empty.
    """

    done_on: date
    work: str
    done_by: str
    cost_rupiah: int = 0
    note: str = ""


def finished_on(milestones: Iterable[Milestone]) -> date | None:
    """The day on which a proposal was finished, the last such day where it was twice; None for one that is not."""
    days = [one.happened_on for one in milestones if one.kind is MilestoneKind.FINISHED]
    return days[-1] if days else None


def checked_upkeep(entry: UpkeepEntry, *, finished: date | None, today: date) -> UpkeepEntry:
    """Return the entry with its words as they are kept, or raise why it cannot be written down."""
    if finished is None:
        raise NotBuiltYet
    if entry.done_on > today:
        raise UpkeepInFuture
    if entry.done_on < finished:
        raise UpkeepBeforeFinished(finished_on=finished.isoformat())
    return replace(
        entry,
        work=work(entry.work),
        done_by=done_by(entry.done_by),
        cost_rupiah=upkeep_cost(entry.cost_rupiah),
        note=note(entry.note),
    )


def next_upkeep(*, finished: date | None, done: Iterable[date], every_months: int | None) -> date | None:
    """The day by which it is to be looked after next: so many months after the last time, or after it was finished.

    None where it is not finished, or no schedule was agreed on.
    """
    if finished is None or every_months is None:
        return None
    return months_after(max((finished, *done)), every_months)


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the last of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, MONTHS_PER_YEAR)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def work(typed: str) -> str:
    """Return what was done, in one line."""
    return clean_line(typed, WORK_LIMIT)


def done_by(typed: str) -> str:
    """Return which group or office did it, in one line; it may be empty."""
    return optional_line(typed, DONE_BY_LIMIT)


def upkeep_cost(amount_rupiah: int) -> int:
    """Return what it cost, in whole rupiah; 0 where it cost nothing."""
    if not 0 <= amount_rupiah <= MAX_RUPIAH:
        raise UpkeepCostOutOfRange(most_rupiah=MAX_RUPIAH)
    return amount_rupiah


def note(typed: str) -> str:
    """Return what else is to be said; it may be empty."""
    return clean_text(typed, NOTE_LIMIT) if typed.strip() else ""
