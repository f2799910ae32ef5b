"""The milestones of a proposal after its adoption, and what may follow what."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from facilitation.aspirations.rules.facts import optional_line
from facilitation.kernel.errors import RuleViolation
from facilitation.kernel.wording import clean_text

OFFICER_LIMIT = 120
NOTE_LIMIT = 500


class MilestoneKind(StrEnum):
    """Where a proposal stands between the village and its completion.

    VILLAGE is the adoption itself and is recorded by nobody. BUDGETED means a line in the budget of the village
    (APB Desa) or above it (APBD). POSTPONED and DECLINED stand beside the way and need a note.
    """

    VILLAGE = "village"
    SUBDISTRICT = "subdistrict"
    AGENCY = "agency"
    DISTRICT = "district"
    BUDGETED = "budgeted"
    UNDER_WAY = "under_way"
    FINISHED = "finished"
    POSTPONED = "postponed"
    DECLINED = "declined"


WAY = (
    MilestoneKind.VILLAGE,
    MilestoneKind.SUBDISTRICT,
    MilestoneKind.AGENCY,
    MilestoneKind.DISTRICT,
    MilestoneKind.BUDGETED,
    MilestoneKind.UNDER_WAY,
    MilestoneKind.FINISHED,
)
"""The milestones in their order; a proposal that the village pays itself skips those above the village."""
RECORDED = tuple(kind for kind in MilestoneKind if kind is not MilestoneKind.VILLAGE)
BESIDE_THE_WAY = frozenset({MilestoneKind.POSTPONED, MilestoneKind.DECLINED})


class MilestoneInFuture(RuleViolation):
    """A milestone is recorded when it has happened, not before."""

    code = "milestone_in_future"


class MilestoneBeforeLast(RuleViolation):
    """A milestone cannot have happened before the one recorded last, which was on `last_on` (ISO date)."""

    code = "milestone_before_last"


class MilestoneNeedsNote(RuleViolation):
    """A step back, the same milestone again, a postponement or a refusal is not understood without a reason."""

    code = "milestone_needs_note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """One milestone as it is recorded: the day it happened, who says so, and a note that may be empty."""

    kind: MilestoneKind
    happened_on: date
    officer: str = ""
    note: str = ""


def checked_entry(entry: Milestone, *, before: Milestone, today: date) -> Milestone:
    """Return the entry with its words as they are kept, or raise why it cannot follow the one `before` it."""
    kept = as_kept(entry)
    if kept.happened_on > today:
        raise MilestoneInFuture
    if kept.happened_on < before.happened_on:
        raise MilestoneBeforeLast(last_on=before.happened_on.isoformat())
    if not kept.note and not goes_forward(before.kind, kept.kind):
        raise MilestoneNeedsNote
    return kept


def as_kept(entry: Milestone) -> Milestone:
    """Return the entry with its words as they are kept, wherever it stands."""
    return replace(entry, officer=officer(entry.officer), note=note(entry.note))


def goes_forward(before: MilestoneKind, after: MilestoneKind) -> bool:
    """Whether the step explains itself: onward on the way, or back onto it after a postponement."""
    if after in BESIDE_THE_WAY or before is MilestoneKind.DECLINED:
        return False
    return before is MilestoneKind.POSTPONED or WAY.index(after) > WAY.index(before)


def officer(typed: str) -> str:
    """Return who says so, an office or a name, in one line; it may be empty."""
    return optional_line(typed, OFFICER_LIMIT)


def note(typed: str) -> str:
    """Return the note with its line breaks; it may be empty."""
    return clean_text(typed, NOTE_LIMIT) if typed.strip() else ""
